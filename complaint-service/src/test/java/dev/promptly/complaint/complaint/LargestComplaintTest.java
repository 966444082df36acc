package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The largest complaint that a request of 1 MiB holds is told in messages that a broker takes, and holds up nothing behind it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class LargestComplaintTest {

    private static final int LONGEST_URL = 2_048;
    private static final String LONGEST_STATEMENT = "售假。".repeat(6_666);
    private static final String EVENTS = "promptly.complaints.v1";
    private static final String ACTS = "promptly.acts.v1";

    /** As many sellers as one admission may have (R22), each with the longest URL. */
    @Test
    void threeHundredSellersAreToldOfOneByOneAndOfTheRestOnce() {
        Line line = Line.ready();
        String large = line.filed(notice(line, 300, LONGEST_URL), "ADMITTED");
        String small = line.filed(line.notice(Line.item()), "ADMITTED");

        List<ConsumerRecord<String, byte[]>> parts = Topics.of(ACTS, large).stream()
                .filter(message -> Topics.name(message).equals("complaint.admitted"))
                .toList();
        assertThat(parts)
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.value()).hasSizeLessThanOrEqualTo(Message.LARGEST));
        assertThat(parts)
                .extracting(part -> Topics.header(part, Message.PART))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, parts.size())
                        .mapToObj(Integer::toString)
                        .toList());
        Map<String, JsonNode> asked = whole(parts).attributes();
        assertThat(Objects.requireNonNull(asked.get("forward"))).hasSize(300);
        assertThat(Objects.requireNonNull(asked.get("common")).path("statement").textValue())
                .isEqualTo(LONGEST_STATEMENT);
        assertThat(asked.get("forward").toString()).doesNotContain(LONGEST_STATEMENT);
        assertThat(Topics.of(EVENTS, small)).isNotEmpty();
    }

    /** A notice of a thousand, as long as a request may be, is received, to be returned (R22). */
    @Test
    void whatIsTooMuchForOneEventIsToldInSeveralEachWholeForTheTargetsThatItLists() {
        Line line = Line.ready();
        String id = line.filed(notice(line, 1_000, 800), "RETURNED");

        for (String name : List.of("complaint.received", "complaint.returned")) {
            List<ConsumerRecord<String, byte[]>> told = Topics.of(EVENTS, id).stream()
                    .filter(message -> Topics.name(message).equals(name))
                    .toList();
            assertThat(told)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(event -> assertThat(event.value()).hasSizeLessThanOrEqualTo(Message.LARGEST));
            assertThat(told).extracting(event -> Topics.header(event, "ce_id")).doesNotHaveDuplicates();
            assertThat(told)
                    .extracting(event -> Topics.header(event, "ce_time"))
                    .containsOnly(Topics.header(told.get(0), "ce_time"));
            assertThat(told.stream()
                            .flatMap(event -> ids(Topics.data(event).path("targets")).stream())
                            .toList())
                    .hasSize(1_000)
                    .doesNotHaveDuplicates();
            assertThat(told)
                    .allSatisfy(event -> assertThat(ids(Topics.data(event).path("targets")))
                            .containsAll(ids(Topics.data(event).path("deadlines"))));
        }
        assertThat(Topics.of(EVENTS, id).stream()
                        .filter(message -> Topics.data(message).has("evidence"))
                        .count())
                .as("events that list the evidence")
                .isEqualTo(1);
    }

    private static Map<String, Object> notice(Line line, int targets, int urlLength) {
        Map<String, Object> notice = line.notice();
        notice.put("statement", LONGEST_STATEMENT);
        notice.put(
                "targets",
                IntStream.range(0, targets)
                        .mapToObj(i -> {
                            String url = "https://shop.example/item/" + Line.item() + "?q=";
                            return Map.of(
                                    "url", url + "x".repeat(urlLength - url.length()), "operatorId", "seller-" + i);
                        })
                        .toList());
        return notice;
    }

    private static WrittenAct whole(List<ConsumerRecord<String, byte[]>> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach(part -> bytes.writeBytes(part.value()));
        return Acts.act(Topics.header(parts.get(0), "ce_id"), bytes.toByteArray());
    }

    private static List<String> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("targetId").textValue())
                .filter(Objects::nonNull)
                .toList();
    }
}
