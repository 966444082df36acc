package dev.promptly.complaint.dispute;

import static dev.promptly.complaint.LegalTime.told;
import static dev.promptly.embedded.Soon.soon;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** A right holder's notice on one listing, and what its seller answers. */
final class Dispute {

    final Brand brand;
    final Seller seller = new Seller();
    final String id;

    private Dispute(Brand brand, String track) {
        this.brand = brand;
        String trademark = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, trademark, brand.shown("TEST_PURCHASE"));
        notice.put("targets", List.of(seller.listing()));
        notice.put("track", track);
        id = brand.filed(notice).getString("id");
    }

    /** Its notice is received and admitted then, a local time. */
    static Dispute admitted(Brand brand, String received) {
        return admitted(brand, received, "STATUTORY");
    }

    /** The same on the track ADJUDICATED. */
    static Dispute adjudicated(Brand brand, String received) {
        return admitted(brand, received, "ADJUDICATED");
    }

    private static Dispute admitted(Brand brand, String received, String track) {
        LegalTime.standsAt(received);
        Dispute dispute = new Dispute(brand, track);
        dispute.awaits("ADMITTED");
        return dispute;
    }

    /** A declaration reaches the right holder then, a local time. */
    JsonPath declared(String delivered) {
        LegalTime.standsAt(delivered);
        JsonPath admitted = brand.complaint(id);
        seller.declared(admitted);
        Seller.declarationArrives(admitted, told(delivered));
        return awaits("WINDOW_OPEN");
    }

    /** The measure is taken, and the seller has the notice then, a local time. */
    void inForce(String notified) {
        LegalTime.standsAt(notified);
        JsonPath admitted = brand.complaint(id);
        Line.as("platform", null)
                .body(Map.of("outcome", "EFFECTIVE"))
                .post("/v1/complaints/" + id + "/targets/" + admitted.getString("targets[0].id") + "/measures")
                .then()
                .statusCode(201);
        Seller.hasTheNotice(admitted, told(notified));
        soon().until(() -> !deadline("K15").isEmpty());
    }

    void sued() {
        Line.as("complainant", brand.account)
                .body(Map.of(
                        "kind",
                        "COURT",
                        "forum",
                        "Hangzhou Internet Court",
                        "evidence",
                        List.of(Map.of("evidenceId", brand.paper("ACCEPTANCE_NOTICE"), "role", "PROCEEDING"))))
                .post("/v1/complaints/" + id + "/proceedings")
                .then()
                .statusCode(201);
    }

    JsonPath awaits(String state) {
        return soon().until(() -> brand.complaint(id), found -> state.equals(found.getString("targets[0].state")));
    }

    String state() {
        return brand.complaint(id).getString("targets[0].state");
    }

    Map<String, Object> window() {
        return brand.complaint(id).getMap("targets[0].window");
    }

    /** The clock's deadline on it; empty where there is none. */
    Map<String, Object> deadline(String clock) {
        List<Map<String, Object>> found =
                brand.complaint(id).getList("deadlines.findAll { it.clock == '" + clock + "' }");
        return found.isEmpty() ? Map.of() : found.get(0);
    }
}
