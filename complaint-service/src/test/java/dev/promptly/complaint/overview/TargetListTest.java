package dev.promptly.complaint.overview;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.complaint.overview.Lists.all;
import static dev.promptly.complaint.overview.Lists.each;
import static dev.promptly.complaint.overview.Lists.list;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is complained of, listing by listing. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class TargetListTest {

    private static final String PATH = "/v1/targets?limit=200";

    @Inject
    DataSource dataSource;

    private Line line;
    private String seller;
    private String item;
    private String admitted;
    private String returned;

    @BeforeEach
    void oneIsAdmittedAndOneReturned() {
        line = Line.ready();
        seller = "shop-" + UUID.randomUUID();
        item = item();
        admitted = line.filed(notice(item, item(), item()), "ADMITTED");
        Map<String, Object> unguaranteed = notice(item(), item());
        unguaranteed.remove("guarantee");
        returned = line.filed(unguaranteed, "RETURNED");
    }

    private Map<String, Object> notice(String... items) {
        Map<String, Object> notice = line.notice(items);
        notice.put(
                "targets",
                Stream.of(items)
                        .map(id -> Map.of("itemId", id, "operatorId", seller, "externalRef", "BP-" + id))
                        .toList());
        return notice;
    }

    private List<String> targets(String complaint) {
        return line.complaint(complaint).extract().path("targets.id");
    }

    @Test
    void theNewestComplaintComesFirstAndItsTargetsInItsOrder() {
        List<Object> expected = new ArrayList<>(targets(returned));
        expected.addAll(targets(admitted));

        assertThat(each(all("complainant", line.account, PATH), "id")).isEqualTo(expected);
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(each(all("complainant", line.account, "/v1/targets?limit=" + limit), "id"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aTargetIsShownAsInItsComplaint() {
        Map<String, Object> complaint = line.complaint(returned).extract().path("");
        List<Map<String, Object>> expected = new ArrayList<>();
        for (Map<String, Object> target :
                line.complaint(returned).extract().<List<Map<String, Object>>>path("targets")) {
            Map<String, Object> listed = new HashMap<>(target);
            listed.put("complaintId", returned);
            listed.put("complaintExternalRef", complaint.get("externalRef"));
            for (String field : List.of("site", "claim", "receivedAt", "changedAt")) {
                listed.put(field, complaint.get(field));
            }
            expected.add(listed);
        }

        assertThat(all("complainant", line.account, PATH + "&state=RETURNED")).isEqualTo(expected);
    }

    @Test
    void aFilterMeansAnyOfItsValues() {
        String ref = line.complaint(admitted).extract().path("externalRef");
        String at = line.complaint(returned).extract().path("receivedAt");

        assertThat(own("&itemId=" + item + ",nothing"))
                .containsExactly(targets(admitted).get(0));
        assertThat(own("&externalRef=BP-" + item))
                .containsExactly(targets(admitted).get(0));
        assertThat(own("&externalRef=" + ref)).isEqualTo(targets(admitted));
        assertThat(own("&state=RETURNED")).isEqualTo(targets(returned));
        assertThat(own("&state=RETURNED,ADMITTED")).hasSize(5);
        assertThat(own("&site=eu")).isEmpty();
        assertThat(own("&holderId=" + line.party)).hasSize(5);
        assertThat(own("&holderId=" + line.right)).isEmpty();
        assertThat(own("&claim=TM_COUNTERFEIT,COPY_IMAGE&site=main")).hasSize(5);
        assertThat(own("&receivedFrom=" + at)).isEqualTo(targets(returned));
        assertThat(own("&receivedTo=" + at)).isEqualTo(targets(admitted));
        for (String query : List.of("state=OPEN", "claim=THEFT", "holderId=x", "receivedTo=now", "changedSince=then")) {
            list("complainant", line.account, "/v1/targets?" + query)
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
        }
    }

    private List<Object> own(String query) {
        return each(all("complainant", line.account, PATH + query), "id");
    }

    @Test
    void aCursorServesItsOwnListOnly() {
        String cursor = list("complainant", line.account, "/v1/targets?limit=1&site=main")
                .statusCode(200)
                .extract()
                .path("nextCursor");

        for (String other :
                List.of("limit=1", "site=main&state=ADMITTED", "site=main&changedSince=2026-01-01T00:00:00Z")) {
            list("complainant", line.account, "/v1/targets?" + other + "&cursor=" + cursor)
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
        list("reviewer", null, "/v1/targets?site=main&cursor=" + cursor).statusCode(400);
    }

    @Test
    void eachReadsItsOwnAndTheHouseAll() {
        for (String role : List.of("reviewer", "platform", "auditor")) {
            assertThat(each(all(role, null, PATH + "&itemId=" + item), "complaintId"))
                    .as(role)
                    .containsExactly(admitted);
        }
        assertThat(all("complainant", Line.ready().account, PATH)).isEmpty();
        as("ops", null).get(PATH).then().statusCode(403);
        as("reviewer", null)
                .header("On-Behalf-Of", line.account)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", equalTo(all("complainant", line.account, PATH)));
        as("platform", null)
                .header("On-Behalf-Of", line.account)
                .get(PATH)
                .then()
                .statusCode(403);
    }

    /** What was never forwarded to a seller is not there for it, nor what is between complainant and house. */
    @Test
    void aSellerReadsTheTargetsOfNoticesToIt() {
        List<Map<String, Object>> sellers = all("operator", seller, PATH);

        assertThat(each(sellers, "id")).isEqualTo(targets(admitted));
        assertThat(sellers)
                .allSatisfy(target -> assertThat(target)
                        .containsEntry("complaintExternalRef", null)
                        .containsEntry("reasons", List.of())
                        .containsEntry("waitingFor", List.of()));
        assertThat(all("operator", "shop-" + UUID.randomUUID(), PATH)).isEmpty();
        assertThat(all("complainant", seller, PATH)).isEmpty();
    }

    @Test
    void changesRunOldestFirstAndAreComplete() throws SQLException {
        assertThat(each(changes(Instant.parse("2026-01-01T00:00:00Z").toString(), 2), "id"))
                .isEqualTo(Stream.concat(targets(admitted).stream(), targets(returned).stream())
                        .toList());
        soon().until(() -> changes(asOf(Instant.now().toString()), 50).isEmpty());
        String since = Instant.now().toString();
        try (Connection underWay = dataSource.getConnection()) {
            underWay.setAutoCommit(false);
            try (PreparedStatement change =
                    underWay.prepareStatement("UPDATE complaint SET changed_at = change_stamp() WHERE id = ?")) {
                change.setObject(1, UUID.fromString(admitted));
                change.executeUpdate();
            }
            String later = line.filed(notice(item()), "ADMITTED");
            assertThat(each(changes(since, 50), "complaintId")).containsOnly(later);
            since = asOf(since);
            underWay.commit();
        }
        assertThat(each(changes(since, 1), "complaintId")).contains(admitted);
    }

    private List<Map<String, Object>> changes(String since, int limit) {
        return all("complainant", line.account, "/v1/targets?limit=" + limit + "&changedSince=" + since);
    }

    private String asOf(String since) {
        return list("complainant", line.account, "/v1/targets?limit=1&changedSince=" + since)
                .statusCode(200)
                .extract()
                .path("asOf");
    }

    @Test
    void aPageFromTheMiddleCostsOneLookAtAnIndex() throws SQLException {
        String from = "SELECT c.id, t.id FROM complaint c JOIN target t ON t.complaint_id = c.id WHERE ";
        String id = "'01990000-0000-7000-8000-000000000003'";

        assertThat(Lists.plan(
                        dataSource,
                        from + "c.id <= " + id + " AND (c.id < " + id + " OR t.position > 3)"
                                + " ORDER BY c.id DESC, t.position LIMIT 51"))
                .contains("Index Cond: (id <=")
                .contains("Index Cond: (complaint_id = c.id)")
                .contains("Presorted Key: c.id");
        assertThat(Lists.plan(
                        dataSource,
                        from + "(c.changed_at, c.id) >= (now(), " + id + ") AND ((c.changed_at, c.id) > (now(), " + id
                                + ") OR t.position > 3) ORDER BY c.changed_at, c.id, t.position LIMIT 51"))
                .contains("complaint_changed")
                .contains("Presorted Key: c.changed_at, c.id");
    }
}
