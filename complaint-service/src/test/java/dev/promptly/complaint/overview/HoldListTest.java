package dev.promptly.complaint.overview;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.complaint.overview.Lists.all;
import static dev.promptly.complaint.overview.Lists.each;
import static dev.promptly.complaint.overview.Lists.list;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which listings must be hidden, for whoever does not follow the topic. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class HoldListTest {

    private static final String PATH = "/v1/holds?limit=200";

    @Inject
    DataSource dataSource;

    private final Set<Object> own = new HashSet<>();

    private Line line;
    private String first;
    private String second;
    private String complaint;
    private String before;

    @BeforeEach
    void twoListingsAreHeld() {
        line = Line.ready();
        first = listing();
        second = listing();
        before = Instant.now().toString();
        complaint = line.filed(line.notice(first, second), "ADMITTED");
    }

    @Test
    void whatMustBeHiddenNowIsListedBySiteAndListing() {
        List<Map<String, Object>> held = all("platform", null, PATH);
        Map<String, Object> one = find(held, first);

        assertThat(one)
                .containsEntry("site", "main")
                .containsEntry("operatorId", "shop-17")
                .containsEntry("desired", "HELD")
                .containsEntry("version", 1)
                .containsKey("changedAt");
        assertThat(one.get("holds"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(hold -> assertThat(hold.get("complaintId")).isEqualTo(complaint));
        assertThat(each(held, "desired")).containsOnly("HELD");
        assertThat(each(held, "listingKey")).doesNotHaveDuplicates();
        assertThat(find(all("platform", null, "/v1/holds?limit=20"), first)).isEqualTo(one);
        assertThat(find(all("reviewer", null, PATH + "&site=main,eu"), first)).isEqualTo(one);
        assertThat(all("platform", null, PATH + "&site=eu")).isEmpty();
    }

    @Test
    void whatIsReleasedIsGoneFromTheListAndIsAChange() {
        assertThat(each(changes(before, 1), "listingKey")).containsExactlyInAnyOrder(first, second);
        String since = Instant.now().toString();
        String target = line.complaint(complaint).extract().path("targets[0].id");
        as("complainant", line.account)
                .body(Map.of("targetIds", List.of(target), "reason", "SETTLED"))
                .post("/v1/complaints/" + complaint + "/withdrawal")
                .then()
                .statusCode(201);

        assertThat(each(all("platform", null, PATH), "listingKey"))
                .contains(second)
                .doesNotContain(first);
        assertThat(changes(since, 50))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("itemId", first)
                        .containsEntry("desired", "RELEASED")
                        .containsEntry("version", 2)
                        .containsEntry("holds", List.of()));
        assertThat(each(changes(before, 1), "listingKey")).containsExactly(second, first);
    }

    @Test
    void aChangeThatCommitsLateIsStillListed() throws SQLException {
        String since = Instant.now().toString();
        String other = listing();
        try (Connection underWay = dataSource.getConnection()) {
            underWay.setAutoCommit(false);
            try (PreparedStatement change = underWay.prepareStatement(
                    "UPDATE listing SET version = version + 1 WHERE site = 'main' AND item_id = ?")) {
                change.setString(1, first);
                assertThat(change.executeUpdate()).isEqualTo(1);
            }
            line.filed(line.notice(other), "ADMITTED");
            assertThat(each(changes(since, 50), "listingKey")).containsExactly(other);
            since = asOf(since);
            underWay.commit();
        }
        assertThat(changes(since, 1))
                .anySatisfy(change ->
                        assertThat(change).containsEntry("itemId", first).containsEntry("version", 2));
    }

    @Test
    void aListingThatNothingEverHidIsNoChange() {
        String never = listing();
        Map<String, Object> unguaranteed = line.notice(never);
        unguaranteed.remove("guarantee");
        line.filed(unguaranteed, "RETURNED");

        assertThat(each(changes(before, 50), "listingKey")).doesNotContain(never);
    }

    @Test
    void onlyThePlatformAndAReviewerRead() {
        for (String role : List.of("operator", "auditor", "ops", "complainant")) {
            list(role, "someone", "/v1/holds").statusCode(403);
        }
        String cursor = list("platform", null, "/v1/holds?limit=1")
                .statusCode(200)
                .extract()
                .path("nextCursor");
        list("platform", null, "/v1/holds?site=main&cursor=" + cursor)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
        list("platform", null, "/v1/holds?changedSince=" + before + "&cursor=" + cursor)
                .statusCode(400);
        list("reviewer", null, "/v1/holds?cursor=" + cursor).statusCode(400);
        list("platform", null, "/v1/holds?changedSince=lately")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("changedSince"));
    }

    @Test
    void aPageFromTheMiddleCostsOneLookAtAnIndex() throws SQLException {
        assertThat(Lists.plan(
                        dataSource,
                        "SELECT DISTINCT site, listing_key FROM hold WHERE released_at IS NULL"
                                + " AND (site, listing_key) > ('main', '901') ORDER BY site, listing_key LIMIT 51"))
                .contains("hold_active")
                .doesNotContain("Sort");
        assertThat(Lists.plan(
                        dataSource,
                        "SELECT * FROM listing WHERE (seen_at, site, listing_key) > (now(), 'main', '901')"
                                + " ORDER BY seen_at, site, listing_key LIMIT 51"))
                .contains("listing_changed")
                .doesNotContain("Sort");
    }

    private static Map<String, Object> find(List<Map<String, Object>> listings, String item) {
        return listings.stream()
                .filter(listing -> item.equals(listing.get("itemId")))
                .findFirst()
                .orElseThrow();
    }

    /** Of this test's listings alone: what others left behind runs out meanwhile. */
    private List<Map<String, Object>> changes(String since, int limit) {
        return all("platform", null, "/v1/holds?limit=" + limit + "&changedSince=" + since).stream()
                .filter(change -> own.contains(change.get("listingKey")))
                .toList();
    }

    private String listing() {
        String item = item();
        own.add(item);
        return item;
    }

    private static String asOf(String since) {
        return list("platform", null, "/v1/holds?limit=1&changedSince=" + since)
                .statusCode(200)
                .extract()
                .path("asOf");
    }
}
