package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static io.restassured.RestAssured.given;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.rest.PlainPaths;
import dev.promptly.notification.Filed.Shop;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's REST, in one of its roles. */
final class Api {

    private Api() {}

    static RequestSpecification as(String role, @Nullable String account) {
        return given().filter(new PlainPaths())
                .auth()
                .oauth2(TestInfrastructure.tokens().mint(role, account));
    }

    static RequestSpecification operator(Shop shop) {
        return as("operator", shop.account());
    }

    static Response inbox(Filed complaint, Shop shop) {
        return operator(shop).get("/v1/inbox?complaintId=" + complaint.id);
    }

    /** The one notice to the shop, once it is there. */
    static String noticeId(Filed complaint, Shop shop) {
        return soon().until(
                        () -> inbox(complaint, shop).jsonPath().getList("items.id", String.class),
                        ids -> ids.size() == 1)
                .get(0);
    }

    static List<Map<String, Object>> acts(Filed complaint) {
        return as("auditor", null).get(recordOf(complaint)).jsonPath().getList("acts");
    }

    static List<Object> actNames(Filed complaint) {
        List<Map<String, Object>> acts = acts(complaint);
        return acts == null
                ? List.of()
                : acts.stream().map(act -> act.get("act")).toList();
    }

    static String recordOf(Filed complaint) {
        return "/v1/complaints/" + complaint.id + "/record";
    }

    static List<Map<String, Object>> attempts(String noticeId) {
        return as("platform", null)
                .get("/v1/notices/" + noticeId + "/deliveries")
                .jsonPath()
                .getList("items.find { it.channel == 'WEBHOOK' }.attempts");
    }
}
