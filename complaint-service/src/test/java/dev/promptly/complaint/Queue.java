package dev.promptly.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.embedded.Soon.soon;

import dev.promptly.embedded.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviewers' queue as one of them sees it; each has a name of its own. */
public final class Queue {

    private Queue() {}

    /** All open reviews, page by page. */
    public static List<Map<String, Object>> open(String narrowed) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = as("reviewer", null)
                    .get("/v1/reviews?limit=200" + narrowed + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    /** The open review of the kind on a complaint. */
    public static Optional<Map<String, Object>> on(String kind, String complaint) {
        return open("&kind=" + kind).stream()
                .filter(review -> complaint.equals(review.get("complaintId")))
                .findFirst();
    }

    public static String id(Map<String, Object> review) {
        return (String) Objects.requireNonNull(review.get("id"));
    }

    /** The same, once it is there and every fact was looked at: whoever rules before is asked again because of it. */
    public static String awaited(String kind, String complaint) {
        soon().until(Queue::nothingIsNew);
        return soon().until(() -> on(kind, complaint), Optional::isPresent)
                .map(Queue::id)
                .orElseThrow();
    }

    private static boolean nothingIsNew() {
        return Rows.count("SELECT count(*) FROM fact_change WHERE looked_from IS NULL") == 0;
    }

    /** What the reviewer of this name asks. */
    public static ValidatableResponse post(String reviewer, String path, @Nullable Map<String, ?> body) {
        RequestSpecification request = as("reviewer", reviewer)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return (body == null ? request : request.body(body)).post(path).then();
    }

    /** As which the reviewer of this name is told. */
    public static String subject(String reviewer) {
        return Tokens.subject(List.of("reviewer"), reviewer);
    }

    public static ValidatableResponse decide(String reviewer, String review, String decision, String... codes) {
        return decide(reviewer, review, Map.of("decision", decision, "codes", List.of(codes)));
    }

    public static ValidatableResponse decide(String reviewer, String review, Map<String, ?> decision) {
        Map<String, Object> body = new HashMap<>(Map.of("reasons", "Seen and weighed."));
        body.putAll(decision);
        return post(reviewer, "/v1/reviews/" + review + "/decision", body);
    }
}
