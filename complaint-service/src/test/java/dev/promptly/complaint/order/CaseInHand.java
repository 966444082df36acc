package dev.promptly.complaint.order;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case of a brand of its own against a seller of its own, which it brings to where a test needs it. */
final class CaseInHand {

    final Brand brand = Brand.verified();
    final Seller seller = new Seller();
    final String mark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
    JsonPath filed = new JsonPath("{}");

    Map<String, Object> notice() {
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, mark, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(seller.listing()));
        return notice;
    }

    CaseInHand file(Map<String, Object> notice) {
        filed = brand.filed(notice);
        return this;
    }

    CaseInHand admitted() {
        return file(notice());
    }

    CaseInHand inForce() {
        admitted();
        measured("EFFECTIVE");
        return this;
    }

    CaseInHand disputed() {
        inForce();
        seller.declared(filed);
        return this;
    }

    /** A case whose declaration reaches the right holder then, a local time. */
    CaseInHand windowOpen(String delivered) {
        disputed();
        LegalTime.standsAt(delivered);
        Seller.declarationArrives(filed, told(delivered));
        awaits("WINDOW_OPEN");
        return this;
    }

    /** A case whose window was open and has lapsed; it leaves the clock there. */
    CaseInHand lapsed() {
        windowOpen("2026-03-02T10:15");
        LegalTime.standsAt("2026-03-18T00:00");
        awaits("TERMINATED");
        return this;
    }

    String id() {
        return filed.getString("id");
    }

    JsonPath now() {
        return brand.complaint(id());
    }

    String state() {
        return now().getString("targets[0].state");
    }

    String endReason() {
        return now().getString("targets[0].endReason");
    }

    String measure() {
        return now().getString("targets[0].measure.state");
    }

    JsonPath awaits(String state) {
        return soon().until(this::now, found -> state.equals(found.getString("targets[0].state")));
    }

    void measured(String outcome) {
        Line.as("platform", null)
                .body(Map.of("outcome", outcome))
                .post("/v1/complaints/" + id() + "/targets/" + filed.getString("targets[0].id") + "/measures")
                .then()
                .statusCode(201);
    }

    /** What a court orders, on all targets. */
    ValidatableResponse ordered(String effect) {
        return ordered(Map.of("effect", effect));
    }

    ValidatableResponse ordered(Map<String, ?> more) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "forum",
                "Hangzhou Internet Court",
                "caseNumber",
                "(2026) 0192-77",
                "evidence",
                List.of(Map.of("evidenceId", brand.paper("JUDGEMENT")))));
        order.putAll(more);
        return reviewer("orders", order);
    }

    /** What a reviewer does with it: {@code suspension}, {@code resumption}, {@code revocation}. */
    ValidatableResponse reviewed(String what, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("reasons", "The invalidation decision was seen."));
        body.putAll(more);
        return reviewer(what, body);
    }

    private ValidatableResponse reviewer(String what, Map<String, ?> body) {
        return Queue.post("ruth", "/v1/complaints/" + id() + "/" + what, body);
    }

    ValidatableResponse sue() {
        return Line.as("complainant", brand.account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        "COURT",
                        "forum",
                        "Hangzhou Internet Court",
                        "caseNumber",
                        "(2026) 0192-1234",
                        "evidence",
                        List.of(Map.of("evidenceId", brand.paper("ACCEPTANCE_NOTICE"), "role", "PROCEEDING"))))
                .post("/v1/complaints/" + id() + "/proceedings")
                .then();
    }

    List<String> deadlines(String clock, String what) {
        return now().getList("deadlines.findAll { it.clock == '" + clock + "' }." + what);
    }

    /** The names of the public events of the case so far, once the last is this one of those that do not follow by time or of themselves. */
    List<String> events(String last) {
        return soon().until(
                        () -> Topics.of("promptly.complaints.v1", id()).stream()
                                .map(Topics::name)
                                .filter(name -> !name.startsWith("publication.")
                                        && !name.equals("complaint.closed")
                                        && !name.equals("deadline.missed"))
                                .toList(),
                        names -> !names.isEmpty() && names.get(names.size() - 1).equals(last));
    }
}
