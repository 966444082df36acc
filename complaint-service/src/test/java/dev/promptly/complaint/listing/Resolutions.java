package dev.promptly.complaint.listing;

import static dev.promptly.complaint.Line.as;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a platform says of its listings, and notification-service of the notices that follow. */
public final class Resolutions {

    private Resolutions() {}

    /** On {@code market}, where the platform alone says who sells a listing; the complainant's hint is shop-9. */
    public static Map<String, Object> onTheMarket(Line line, String item) {
        Map<String, Object> notice = line.notice(item);
        notice.put("site", "market");
        notice.put("targets", List.of(Map.of("url", "https://market.example/goods/" + item, "operatorId", "shop-9")));
        return notice;
    }

    /** Seen just now. */
    public static Map<String, Object> resolution(String site, String item, String operator, String status) {
        return new HashMap<>(Map.of(
                "site",
                site,
                "itemId",
                item,
                "operatorId",
                operator,
                "status",
                status,
                "seenAt",
                Instant.now().toString()));
    }

    public static ValidatableResponse resolve(Map<String, ?> resolution) {
        return as("platform", null)
                .body(resolution)
                .post("/v1/listings/resolutions")
                .then();
    }

    public static Message resolved(List<?> listings) {
        return Message.event(
                "promptly.platform.v1",
                "main/many",
                Ids.next(),
                "shop",
                "listing.resolved",
                "main/many",
                Instant.now(),
                Map.of("listings", listings));
    }

    /** Tells that the notice of the complaint went to the operator, or has reached it. */
    public static void notice(String event, JsonPath complaint, String operator) {
        String id = complaint.getString("id");
        Topics.send(Message.event(
                "promptly.notices.v1",
                id,
                Ids.next(),
                "notification-service",
                event,
                id,
                Instant.now(),
                Map.of(
                        "complaintId",
                        id,
                        "causedBy",
                        Ids.next(),
                        "notices",
                        List.of(Map.of(
                                "noticeId",
                                Ids.next(),
                                "kind",
                                "NOTICE",
                                "addressee",
                                Map.of("account", operator, "role", "OPERATOR"),
                                "targetIds",
                                complaint.getList("targets.id"))))));
    }
}
