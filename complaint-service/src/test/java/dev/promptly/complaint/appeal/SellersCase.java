package dev.promptly.complaint.appeal;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case of a brand of its own against one listing of a seller of its own. */
final class SellersCase {

    final Brand brand = Brand.verified();
    final Seller seller = new Seller();
    final String mark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
    JsonPath filed = new JsonPath("{}");

    /** Admitted by the rules alone. */
    SellersCase admitted() {
        return file(notice("TEST_PURCHASE"));
    }

    /** The rules leave to a person whether the goods are similar (R13). */
    SellersCase doubtful() {
        Map<String, Object> notice = notice("TEST_PURCHASE");
        Map<String, Object> shirt = seller.listing();
        shirt.put("niceClasses", List.of(25));
        notice.put("targets", List.of(shirt));
        return file(notice);
    }

    /** The notice comes with a ruling in force, so that a person looks at each declaration (D07). */
    SellersCase ruled() {
        Map<String, Object> notice = notice("TEST_PURCHASE");
        notice.put(
                "evidence",
                List.of(
                        brand.shown("TEST_PURCHASE"),
                        brand.shown("JUDGEMENT", Map.of("finding", "INFRINGEMENT", "effectiveOn", "2026-01-05"))));
        return file(notice);
    }

    SellersCase adjudicated() {
        Map<String, Object> notice = notice("TEST_PURCHASE");
        notice.put("track", "ADJUDICATED");
        return file(notice);
    }

    /** Too little is shown for the rules (R30). */
    SellersCase returned() {
        return file(notice("SCREENSHOT"));
    }

    private SellersCase file(Map<String, Object> notice) {
        filed = brand.filed(notice);
        return this;
    }

    private Map<String, Object> notice(String shown) {
        Map<String, Object> notice = new HashMap<>(brand.notice(Claim.TM_COUNTERFEIT, mark, brand.shown(shown)));
        notice.put("targets", List.of(seller.listing()));
        return notice;
    }

    String id() {
        return filed.getString("id");
    }

    String target() {
        return filed.getString("targets[0].id");
    }

    String state() {
        return brand.complaint(id()).getString("targets[0].state");
    }

    String endReason() {
        return brand.complaint(id()).getString("targets[0].endReason");
    }

    /** A declaration of which the rules say so much, by what it lacks: with all it is whole. */
    String declared(Map<String, ?> differently) {
        Map<String, Object> declaration = seller.declaration(List.of(target()));
        declaration.putAll(differently);
        return seller.declare(id(), declaration).statusCode(201).extract().path("id");
    }

    String review(String kind) {
        return Queue.awaited(kind, id());
    }

    /** Until when appeals are decided, as the house reads it. */
    List<String> decided(String what) {
        return as("reviewer", null)
                .get("/v1/complaints/" + id())
                .jsonPath()
                .getList("deadlines.findAll { it.clock == 'K19' }." + what);
    }

    List<String> events(String awaited) {
        return soon().until(
                        () -> Topics.of("promptly.complaints.v1", id()).stream()
                                .map(Topics::name)
                                .toList(),
                        names -> names.contains(awaited));
    }
}
