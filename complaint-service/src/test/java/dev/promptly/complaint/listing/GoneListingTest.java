package dev.promptly.complaint.listing;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.complaint.listing.Resolutions.resolution;
import static dev.promptly.complaint.listing.Resolutions.resolve;
import static dev.promptly.complaint.listing.Resolutions.resolved;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.complaint.Contracts;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.outbox.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is gone is moot (T6), and whatever else a platform says of its listings, by REST and by Kafka alike. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class GoneListingTest {

    private Line line;

    @BeforeEach
    void register() {
        line = Line.ready();
    }

    @Test
    void t6WhatIsGoneIsMootInEveryCaseAndOtherTargetsGoOn() {
        String gone = item();
        Line other = Line.ready();
        String both = line.filed(line.notice(gone, item()), "ADMITTED");
        String one = other.filed(other.notice(gone), "ADMITTED");
        assertThat(held(gone)).isEqualTo("HELD");

        resolve(resolution("main", gone, "shop-17", "GONE")).statusCode(201);

        soon().untilAsserted(() -> other.complaint(one).body("state", equalTo("CLOSED")));
        soon().untilAsserted(() -> line.complaint(both).body("targets.state", contains("MOOT", "ADMITTED")));
        line.complaint(both)
                .body("targets.measure.state", contains("END_REQUESTED", "REQUESTED"))
                .body("deadlines.findAll { it.clock == 'K11' }.state", contains("DUE"))
                .body("deadlines.findAll { it.clock == 'K4' }.state", containsInAnyOrder("VOID", "DUE"));
        assertThat(held(gone)).isEqualTo("RELEASED");
        JsonNode moot = told(one, "target.moot").get(0);
        assertThat(moot.at("/codes/0").textValue()).isEqualTo("R21");
        assertThat(moot.at("/actor/role").textValue()).isEqualTo("platform");
        assertThat(Contracts.faults("target.moot", moot.toString())).isEmpty();
        assertThat(told(one, "measure.end-requested")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONLINE", "UNKNOWN"})
    void whatIsThereOrNobodyCanSayIsNotMootAndNothingIsTakenBack(String status) {
        String there = item();
        String gone = item();
        String id = line.filed(line.notice(there, gone), "ADMITTED");
        resolve(resolution("main", gone, "shop-23", "GONE")).statusCode(201);
        soon().untilAsserted(() -> line.complaint(id).body("targets.state", contains("ADMITTED", "MOOT")));

        resolve(resolution("main", there, "shop-23", status)).statusCode(201);
        resolve(resolution("main", gone, "shop-23", status)).statusCode(201);

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].operatorId", equalTo("shop-23")));
        line.complaint(id).body("targets.state", contains("ADMITTED", "MOOT"));
    }

    @Test
    void byKafkaManyListingsAreResolvedAtOnceAndASellerGetsOneNoticeOfAll() {
        List<String> items = List.of(item(), item(), item());
        String id = line.filed(line.notice(items.toArray(String[]::new)), "ADMITTED");
        List<Map<String, Object>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(resolution("main", item, "shop-99", "ONLINE")));
        rows.get(2).put("status", "GONE");
        Message message = resolved(rows);

        Topics.send(message);
        Topics.send(message);
        Topics.send(resolved(rows));

        soon().untilAsserted(() -> line.complaint(id)
                .body("targets.state", contains("ADMITTED", "ADMITTED", "MOOT"))
                .body("targets[0].operatorId", equalTo("shop-99"))
                .body("targets[1].operatorId", equalTo("shop-99")));
        assertThat(told(id, "target.identified"))
                .singleElement()
                .satisfies(event -> assertThat(event.at("/targets")).hasSize(2));
        assertThat(told(id, "target.moot")).hasSize(1);
    }

    @Test
    void byKafkaBadRowsAreToldWithTheirPointersAndTheirNeighboursAreTaken() throws Exception {
        String item = item();
        String id = line.filed(line.notice(item), "ADMITTED");
        List<Object> rows = new ArrayList<>();
        rows.add(with("seenAt", Instant.now().plusSeconds(60).toString()));
        rows.add(with("site", "mars"));
        rows.add(with("itemId", "no item at all"));
        rows.add(with("status", "SOLD"));
        rows.add(with("operatorId", null));
        rows.add(null);
        rows.add(with("complaintId", UUID.randomUUID()));
        rows.add(with("url", "https://elsewhere.example/item/1"));
        rows.add(resolution("main", item, "shop-99", "ONLINE"));

        Topics.send(resolved(rows));

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].operatorId", equalTo("shop-99")));
        List<String> pointers = soon().until(() -> rejected(item), found -> !found.isEmpty());
        assertThat(pointers)
                .containsExactly(
                        "/listings/0/seenAt",
                        "/listings/1/site",
                        "/listings/2/itemId",
                        "/listings/3/status",
                        "/listings/4/operatorId",
                        "/listings/5",
                        "/listings/6/complaintId",
                        "/listings/7/url");
    }

    @ParameterizedTest
    @CsvSource({
        "seenAt, 2999-01-01T00:00:00.000Z, 422",
        "seenAt, , 422",
        "site, mars, 422",
        "itemId, no item at all, 422",
        "itemId, , 422",
        "status, SOLD, 422",
        "operatorId, , 422",
        "operatorId, '   ', 422",
        "complaintId, 01990000-0000-7000-8000-000000000003, 422",
        "url, https://elsewhere.example/item/1, 422",
        "url, https://shop.example/item/1, 422",
        "territories, CN, 400",
        "seller, shop-17, 400"
    })
    void badInputNamesItsField(String field, String value, int status) {
        String pointer = field.equals("url") && value.contains("shop.example") ? "/itemId" : "/" + field;

        resolve(with(field, value)).statusCode(status).body("errors.pointer", hasItems(pointer));
    }

    @Test
    void aStoreFrontIsNamedByItsAddress() {
        Map<String, Object> notice = line.notice(item());
        String page = "https://shop.example/store/" + UUID.randomUUID();
        notice.put("targets", List.of(Map.of("kind", "STORE_FRONT", "url", page)));
        String id = line.filed(notice, "ADMITTED");
        Map<String, Object> resolution = with("itemId", null);
        resolution.put("url", page);

        resolve(resolution).statusCode(201).body("shown.url", equalTo(page));

        soon().untilAsserted(() -> line.complaint(id).body("targets[0].operatorId", equalTo("shop-17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "operator", "reviewer", "auditor", "ops"})
    void onlyThePlatformSaysWhoSellsAListing(String role) {
        as(role, "somebody")
                .body(resolution("main", item(), "shop-17", "ONLINE"))
                .post("/v1/listings/resolutions")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> with(String field, @Nullable Object value) {
        Map<String, Object> resolution = new HashMap<>(resolution("main", item(), "shop-17", "ONLINE"));
        resolution.put(field, value);
        return resolution;
    }

    private static String held(String item) {
        List<ConsumerRecord<String, byte[]>> told = Topics.of("promptly.holds.v1", "main/" + item);
        return Topics.data(told.get(told.size() - 1)).path("desired").textValue();
    }

    private static List<JsonNode> told(String id, String event) {
        return Topics.of("promptly.complaints.v1", id).stream()
                .filter(message -> Topics.name(message).equals(event))
                .map(Topics::data)
                .toList();
    }

    /** The pointers of what was put aside of the message that names the item. */
    private static List<String> rejected(String item) {
        return Topics.of("promptly.platform.v1.rejected", "main/many").stream()
                .filter(message ->
                        Topics.data(message).findValuesAsText("itemId").contains(item))
                .flatMap(message -> problem(message).findValuesAsText("pointer").stream())
                .toList();
    }

    private static JsonNode problem(ConsumerRecord<String, byte[]> message) {
        try {
            return new ObjectMapper().readTree(Topics.header(message, "rejected-problem"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
