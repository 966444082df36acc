package dev.promptly.journey;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.launcher.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sample travels from upload to acknowledged notices, as {@code deploy/run} plays it; who may see what of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineIT {

    private final Caller complainant = Market.caller("complainant", "brand-guard");
    private JsonNode complaint = Json.empty();
    private RecordSeen record = new RecordSeen(Json.empty());

    @BeforeAll
    void playTheSample() throws IOException {
        Plan plan = TestStack.plan();
        new Sample(plan, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).play();
        String id = Files.readString(plan.local().resolve(Sample.MEMORY));
        complaint = complainant.get("/v1/complaints/" + id);
        record = RecordSeen.await(
                complainant, id, "the whole line", seen -> seen.tells(RecordSeen.LINE, targets(complaint)));
    }

    @Test
    void theRecordHoldsEachStepOfEachTargetOnceWithItsInstants() {
        assertEquals(3, targets(complaint).size());
        record.assertOnceEach(RecordSeen.DECIDED, targets(complaint));
        for (JsonNode act : Json.each(record.json().path("acts")).toList()) {
            Instant at = Instant.parse(act.path("at").asText());
            Instant recordedAt = Instant.parse(act.path("recordedAt").asText());
            assertTrue(!at.isAfter(recordedAt.plusSeconds(5)), () -> "claimed of the future: " + act);
        }
    }

    @Test
    void theConsoleIsGivenTheIdsOfTheSample() {
        JsonNode contract = complainant.get("/openapi.json");

        assertEquals(complaint.path("id"), contract.at("/paths/~1v1~1complaints~1{id}/get/parameters/0/example"));
        String aDeadLetter = SampleIds.STANDS_FOR + "11"; // the sample sends nothing that cannot be taken
        assertFalse(contract.toString().replace(aDeadLetter, "").contains(SampleIds.STANDS_FOR));
    }

    @Test
    void eachSourceNumbersItsActsWithoutAGap() {
        record.assertNumberedWithoutGap();
        assertEquals(
                Set.of("/complaint-service", "/notification-service"),
                Json.each(record.json().path("acts"))
                        .map(act -> act.path("source").asText())
                        .collect(toSet()));
    }

    @Test
    void measureAndForwardingWereInTimeForEachTarget() {
        for (String target : targets(complaint)) {
            assertEquals("MET", record.deadline("K3", target));
            assertEquals("MET", record.deadline("K4", target));
        }
        for (JsonNode deadline : Json.each(record.json().path("deadlines")).toList()) {
            Duration elapsed = Duration.parse(deadline.path("elapsed").asText());
            assertTrue(!elapsed.isNegative() && elapsed.compareTo(Duration.ofHours(1)) < 0, deadline::toString);
        }
    }

    @Test
    void eachSellerHasOneNoticeAndInItItsOwnListingsOnly() {
        assertEquals(Set.of("901", "902"), items(theNoticeOf("shop-17")));
        assertEquals(Set.of("917"), items(theNoticeOf("shop-23")));
    }

    @Test
    void aSellerReadsTheEvidenceOfItsOwnManifestAndNoOther() throws NoSuchAlgorithmException {
        Door seller = new Door(Market.token("operator", "shop-17"));
        JsonNode manifest = theNoticeOf("shop-17").path("manifest");
        assertTrue(manifest.size() >= 4, manifest::toString);
        for (JsonNode item : Json.each(manifest).toList()) {
            HttpResponse<byte[]> content =
                    seller.get(content(item.path("evidenceId").asText()));
            assertEquals(200, content.statusCode(), item::toString);
            assertEquals(item.path("sha256").asText(), sha256(content.body()));
        }
        Set<String> own = evidence(manifest);
        List<String> others = evidence(theNoticeOf("shop-23").path("manifest")).stream()
                .filter(id -> !own.contains(id))
                .toList();
        assertTrue(others.size() >= 2, "the other seller's own evidence");
        others.forEach(id -> assertEquals(404, seller.get(content(id)).statusCode(), id));
    }

    @Test
    void whatIsAnothersIsUnknown() {
        String path = "/v1/complaints/" + Market.id(complaint);
        String notice = "/v1/notices/" + Market.id(theNoticeOf("shop-17"));
        String evidence = "/v1/evidence/"
                + theNoticeOf("shop-17")
                        .path("manifest")
                        .path(0)
                        .path("evidenceId")
                        .asText();
        assertUnknownTo(Market.caller("operator", "shop-23"), notice);
        assertUnknownTo(Market.caller("operator", "shop-99"), notice, path + "/record", evidence);
        assertUnknownTo(Market.caller("complainant", "somebody-else"), notice, path, path + "/record", evidence);
    }

    @Test
    void aSellersRecordNamesNoOtherSellersTargets() {
        Caller seller = Market.caller("operator", "shop-23");
        JsonNode seen = seller.get("/v1/complaints/" + Market.id(complaint) + "/record");
        Set<String> named = Json.each(seen.path("acts"))
                .flatMap(act -> Json.each(act.path("targetIds")))
                .map(JsonNode::asText)
                .collect(toSet());
        assertEquals(
                Json.each(theNoticeOf("shop-23").path("targets"))
                        .map(target -> target.path("targetId").asText())
                        .collect(toSet()),
                named);
    }

    private static void assertUnknownTo(Caller somebody, String... paths) {
        for (String path : paths) {
            assertEquals(
                    404,
                    assertThrows(Refused.class, () -> somebody.get(path), path).status(),
                    path);
        }
    }

    private JsonNode theNoticeOf(String seller) {
        List<JsonNode> inbox = Market.inbox(seller, Market.id(complaint));
        assertEquals(1, inbox.size(), "notices to " + seller);
        return inbox.get(0);
    }

    private static String content(String evidenceId) {
        return "/v1/evidence/" + evidenceId + "/content";
    }

    private static Set<String> evidence(JsonNode manifest) {
        return Json.each(manifest).map(item -> item.path("evidenceId").asText()).collect(toSet());
    }

    private static Set<String> items(JsonNode notice) {
        return Json.each(notice.path("targets"))
                .map(target -> target.path("itemId").asText())
                .collect(toSet());
    }

    private static Set<String> targets(JsonNode complaint) {
        return Json.each(complaint.path("targets")).map(Market::id).collect(toSet());
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
