package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rehearsal and filing never differ; {@code -Drehearsal.seed=…} repeats a run. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class RehearsalTest {

    private static final Logger LOG = Logger.getLogger(RehearsalTest.class);
    private static final int NOTICES = Integer.getInteger("notices", 400);
    private static final long SEED = Long.getLong("rehearsal.seed", System.currentTimeMillis());

    /** Made anew with each call; all else is the same word for word, instants too, for the clock stands still. */
    private static final Set<String> MADE_ANEW =
            Set.of("id", "complaintId", "targetId", "aboutId", "receipt", "requestId", "instance", "changedAt");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> seen = new TreeMap<>();

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void rehearsalAnswersWordForWordWhatFilingThenAnswers() throws Exception {
        LOG.infof("-Drehearsal.seed=%d", SEED);
        LegalTime.standsAt("2026-03-02T09:00");
        Portfolio portfolio = new Portfolio();
        RandomNotices notices = new RandomNotices(SEED, portfolio);
        String token = TestInfrastructure.tokens().mint("complainant", portfolio.brand.account);

        for (int i = 0; i < NOTICES; i++) {
            HttpRequest.Builder call = call(token, notices.language(), json.writeValueAsBytes(notices.next(i)));
            JsonNode rehearsed = answer(call, "/rehearsal", 200);
            JsonNode filed = answer(call, "", 201);

            assertThat(told(rehearsed)).as("notice %d of seed %d", i, SEED).isEqualTo(told(filed));
            count(filed);
            if (notices.oneIn(3)) {
                withdrawWhatWasAdmitted(portfolio.brand, filed);
            }
        }

        LOG.infof("Seen: %s", seen);
        assertThat(seen)
                .containsKeys("422", "RECEIVED", "ADMITTED", "PARTIALLY_OPEN", "UNDER_REVIEW", "RETURNED", "REJECTED")
                .containsKeys("R02", "R03", "R10", "R11", "R12", "R13", "R15", "R17")
                .containsKeys("R20", "R21", "R22", "R24", "R30", "R31", "R36", "R40");
    }

    private static HttpRequest.Builder call(String token, @Nullable String language, byte[] notice) {
        HttpRequest.Builder call = HttpRequest.newBuilder()
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(notice));
        return language == null ? call : call.header("Accept-Language", language);
    }

    private JsonNode answer(HttpRequest.Builder call, String path, int status)
            throws IOException, InterruptedException {
        HttpRequest request = call.uri(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/complaints" + path))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isIn(status, 422);
        return json.readTree(answer.body());
    }

    private static String told(JsonNode answer) {
        return withoutWhatIsMadeAnew(answer.deepCopy()).toPrettyString();
    }

    private static JsonNode withoutWhatIsMadeAnew(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(MADE_ANEW);
        }
        answer.forEach(RehearsalTest::withoutWhatIsMadeAnew);
        return answer;
    }

    private void count(JsonNode filed) {
        seen.merge(filed.path("state").asText("422"), 1, Integer::sum);
        Set.copyOf(filed.findValuesAsText("code")).forEach(code -> seen.merge(code, 1, Integer::sum));
    }

    /** So that later notices meet cases whose measure has ended (R25). */
    private static void withdrawWhatWasAdmitted(Brand brand, JsonNode filed) {
        List<String> admitted = filed.path("targets").findParents("state").stream()
                .filter(target -> target.path("state").asText().equals("ADMITTED"))
                .map(target -> target.path("id").asText())
                .toList();
        if (!admitted.isEmpty()) {
            brand.withdraw(filed.path("id").asText(), admitted.toArray(String[]::new));
        }
    }
}
