package dev.promptly.complaint.review;

import static dev.promptly.complaint.Line.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who enters and who decides are two, and a verdict is on what its reviewer saw. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class SeparationOfDutiesTest {

    private static final Map<String, String> VERIFIED = Map.of("verdict", "VERIFIED", "method", "register");
    private static final Map<String, String> REFUSED =
            Map.of("verdict", "REFUSED", "code", "R02", "method", "register");
    private static final int TIMES = 50;

    private final String account = "brand-" + UUID.randomUUID();

    @Test
    @DisplayName("B8: nobody verifies a party, a right or a mandate that it registered On-Behalf-Of its account")
    void nobodyVerifiesWhatItRegistered() {
        String party = entered("ito", "/v1/parties", Line.party(Line.HOLDER));
        String agent = entered("ito", "/v1/parties", Line.party("Brand Guard Ltd"));
        String right = entered(
                "ito", "/v1/rights", Line.trademark(party, UUID.randomUUID().toString()));
        String mandate = entered("ito", "/v1/mandates", Map.of("holderId", party, "agentId", agent));

        for (String entry : List.of("/v1/parties/" + party, "/v1/rights/" + right, "/v1/mandates/" + mandate)) {
            verdict("ito", entry, VERIFIED, null).statusCode(403).body("code", equalTo("own-entry"));
            verdict("wang", entry, VERIFIED, null).statusCode(201);
        }
        Map<String, String> word = Map.of("status", "VALID", "method", "register");
        Queue.post("ito", "/v1/rights/" + right + "/status", word)
                .statusCode(403)
                .body("code", equalTo("own-entry"));
        Queue.post("wang", "/v1/rights/" + right + "/status", word).statusCode(201);
    }

    @Test
    @DisplayName("B8: nor what it changed, nor what somebody else changed after it had registered it")
    void nobodyVerifiesWhatItChanged() {
        String own = Line.create(account, "/v1/parties", Line.party(Line.HOLDER));
        identify(behalf("ito"), own);
        verdict("ito", "/v1/parties/" + own, VERIFIED, null).statusCode(403);

        String entered = entered("ito", "/v1/parties", Line.party(Line.HOLDER));
        identify(as("complainant", account), entered);
        verdict("ito", "/v1/parties/" + entered, VERIFIED, null).statusCode(403);

        String right = Line.create(
                account, "/v1/rights", Line.trademark(own, UUID.randomUUID().toString()));
        behalf("ito")
                .body(Map.of("proofs", List.of(Map.of("evidenceId", UUID.randomUUID()))))
                .post("/v1/rights/" + right + "/proofs")
                .then()
                .statusCode(201);
        verdict("ito", "/v1/rights/" + right, VERIFIED, null).statusCode(403);
    }

    @Test
    @DisplayName("B8: nobody confirms for the holder the mandate that it registered for the agent")
    void nobodyConfirmsWhatItRegistered() {
        Line holder = Line.ready();
        String agent = Line.create(account, "/v1/parties", Line.party("Brand Guard Ltd"));
        String mandate = entered("ito", "/v1/mandates", Map.of("holderId", holder.party, "agentId", agent));

        for (String reviewer : List.of("ito", "wang")) {
            as("reviewer", reviewer)
                    .header("On-Behalf-Of", holder.account)
                    .post("/v1/mandates/" + mandate + "/confirmation")
                    .then()
                    .statusCode(reviewer.equals("ito") ? 403 : 201);
        }
    }

    @Test
    @DisplayName("B8: nobody decides a review of a case that it entered, or added to")
    void nobodyDecidesOnACaseThatItEntered() {
        Line line = Line.ready();
        String entered = file(as("reviewer", "ito").header("On-Behalf-Of", line.account), line);
        String added = file(as("complainant", line.account), line);
        as("reviewer", "ito")
                .header("On-Behalf-Of", line.account)
                .body(Map.of("evidence", List.of(Map.of("evidenceId", line.purchase, "role", "INFRINGEMENT"))))
                .post("/v1/complaints/" + added + "/supplements")
                .then()
                .statusCode(201);

        for (String id : List.of(entered, added)) {
            String review = Queue.awaited("ADMISSION", id);
            Queue.decide("ito", review, "ADMIT").statusCode(403).body("code", equalTo("own-entry"));
            Queue.decide("wang", review, "ADMIT").statusCode(201);
            line.awaitState(id, "ADMITTED");
        }
    }

    @Test
    @DisplayName("B8: the first verdict names no state, one on what is decided names the state that it saw")
    void aVerdictNamesTheStateThatItSaw() {
        String entry = "/v1/parties/" + Line.create(account, "/v1/parties", Line.party(Line.HOLDER));
        String pending = seen(entry);
        String first =
                verdict("ito", entry, VERIFIED, null).statusCode(201).extract().header("ETag");

        assertThat(seen(entry)).isEqualTo(first).isNotEqualTo(pending);
        verdict("wang", entry, REFUSED, null).statusCode(409).body("code", equalTo("stale"));
        verdict("wang", entry, REFUSED, pending).statusCode(409).body("code", equalTo("stale"));
        verdict("wang", entry, REFUSED, "*").statusCode(409);
        verdict("wang", entry, REFUSED, "W/" + first).statusCode(201);
        verdict("ito", entry, VERIFIED, first).statusCode(409);

        identify(as("complainant", account), entry.substring("/v1/parties/".length()));
        verdict("ito", entry, VERIFIED, null).statusCode(201);
        String last = seen(entry);
        as("reviewer", "ito").header("If-None-Match", last).get(entry).then().statusCode(304);
        as("reviewer", "ito").header("If-None-Match", first).get(entry).then().statusCode(200);
    }

    @Test
    @DisplayName("B8: four opposite verdicts at once: one wins, the others are told so")
    void ofFourOppositeVerdictsAtOnceOneWins() throws Exception {
        ExecutorService reviewers = Executors.newFixedThreadPool(4);
        Map<String, Integer> won = new HashMap<>();
        try {
            for (int i = 0; i < TIMES; i++) {
                String entry = "/v1/parties/" + Line.create(account, "/v1/parties", Line.party(Line.HOLDER));
                List<Response> answers = atOnce(reviewers, entry);

                assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(201, 409, 409, 409);
                String winner = answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.jsonPath().getString("verification.state"))
                        .collect(Collectors.joining());
                String stands = as("reviewer", "ito").get(entry).path("verification.state");
                assertThat(stands).isEqualTo(winner);
                won.merge(winner, 1, Integer::sum);
            }
        } finally {
            reviewers.shutdown();
        }
        System.out.println(TIMES + " times four at once, won by " + won);
    }

    private static List<Response> atOnce(ExecutorService reviewers, String entry) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> asked = new ArrayList<>();
        for (String reviewer : List.of("ito", "wang", "mori", "chen")) {
            Callable<Response> asking = () -> {
                start.await();
                return as("reviewer", reviewer)
                        .body(reviewer.length() == 3 || reviewer.equals("mori") ? VERIFIED : REFUSED)
                        .post(entry + "/verification");
            };
            asked.add(reviewers.submit(asking));
        }
        start.countDown();
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : asked) {
            answers.add(one.get());
        }
        return answers;
    }

    @Test
    @DisplayName("B8: a verdict sent again with its key is answered as it was, whoever decided since")
    void aVerdictSentAgainIsAnsweredAsItWas() {
        String entry = "/v1/parties/" + Line.create(account, "/v1/parties", Line.party(Line.HOLDER));
        RequestSpecification once =
                as("reviewer", "ito").header("Idempotency-Key", entry).body(VERIFIED);
        String first = once.post(entry + "/verification")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        verdict("wang", entry, REFUSED, first).statusCode(201);

        as("reviewer", "ito")
                .header("Idempotency-Key", entry)
                .body(VERIFIED)
                .post(entry + "/verification")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .header("ETag", first);
    }

    private String entered(String reviewer, String path, Map<String, Object> body) {
        return behalf(reviewer)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification behalf(String reviewer) {
        return as("reviewer", reviewer).header("On-Behalf-Of", account);
    }

    private static void identify(RequestSpecification who, String party) {
        who.body(Map.of("type", "BUSINESS_LICENCE", "number", "HRB-" + UUID.randomUUID()))
                .put("/v1/parties/" + party + "/identity")
                .then()
                .statusCode(200);
    }

    private static String seen(String entry) {
        return as("reviewer", "ito").get(entry).header("ETag");
    }

    private static ValidatableResponse verdict(
            String reviewer,
            String entry,
            Map<String, String> verdict,
            @org.jspecify.annotations.Nullable String seen) {
        RequestSpecification request = as("reviewer", reviewer).body(verdict);
        return (seen == null ? request : request.header("If-Match", seen))
                .post(entry + "/verification")
                .then();
    }

    /** Of goods of another class than the mark's: a reviewer is asked. */
    private static String file(RequestSpecification who, Line line) {
        Map<String, Object> notice = line.notice(Line.item());
        Map<String, Object> shirt = Brand.listing(Line.item());
        shirt.put("niceClasses", List.of(25));
        notice.put("targets", List.of(shirt));
        String id = who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(notice)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        line.awaitState(id, "UNDER_REVIEW");
        return id;
    }
}
