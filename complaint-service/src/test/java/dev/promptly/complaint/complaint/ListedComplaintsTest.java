package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list of complaints can be narrowed to, how it is paged, and what a summary shows. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ListedComplaintsTest {

    private Line line;
    private String item;
    private String admitted;
    private String returned;

    @BeforeEach
    void oneIsAdmittedAndOneReturned() {
        line = Line.ready();
        item = item();
        admitted = line.filed(line.notice(item, item()), "ADMITTED");
        Map<String, Object> unguaranteed = line.notice(item());
        unguaranteed.remove("guarantee");
        returned = line.filed(unguaranteed, "RETURNED");
    }

    @Test
    void aFilterNamedTwiceOrWithCommasMeansAnyOfThem() {
        assertThat(listed("state=ADMITTED,RETURNED")).containsExactly(returned, admitted);
        assertThat(listed("state=ADMITTED&state=RETURNED")).containsExactly(returned, admitted);
        assertThat(listed("state=ADMITTED")).containsExactly(admitted);
        assertThat(listed("itemId=" + item + ",nothing")).containsExactly(admitted);
        assertThat(listed("claim=TM_COUNTERFEIT,COPY_IMAGE")).containsExactly(returned, admitted);
        assertThat(listed("complainantId=" + line.party)).containsExactly(returned, admitted);
        assertThat(listed("complainantId=" + line.right)).isEmpty();
        assertThat(listed("site=main,eu")).containsExactly(returned, admitted);
        list("state=ADMITTED,NEW").statusCode(400).body("errors[0].parameter", equalTo("state"));
    }

    @Test
    void aTimeOfReceiptIsFromThenAndBeforeThen() {
        String at = line.complaint(returned).extract().path("receivedAt");

        assertThat(listed("receivedFrom=" + at)).containsExactly(returned);
        assertThat(listed("receivedTo=" + at)).containsExactly(admitted);
    }

    @Test
    void aSummaryCountsTargetsInsteadOfShowingThem() {
        list("view=summary&state=ADMITTED")
                .body("items[0].targets", empty())
                .body("items[0].deadlines", empty())
                .body("items[0].targetCounts", equalTo(Map.of("ADMITTED", 2)));
        list("view=full&state=ADMITTED")
                .body("items[0].targets", hasSize(2))
                .body("items[0].targetCounts", equalTo(null));
        list("view=short").statusCode(400).body("errors[0].parameter", equalTo("view"));
    }

    @Test
    void aCursorServesItsOwnListItsFiltersAndItsReaderOnly() {
        String cursor = list("limit=1&site=main").extract().path("nextCursor");

        assertThat(listed("limit=1&site=main&cursor=" + cursor)).containsExactly(admitted);
        assertThat(listed("limit=200&site=main&cursor=" + cursor)).containsExactly(admitted);
        for (String other :
                Set.of("site=main&state=ADMITTED", "limit=1", "site=main&changedSince=2026-01-01T00:00:00Z")) {
            list(other + "&cursor=" + cursor).statusCode(400).body("errors[0].parameter", equalTo("cursor"));
        }
        list("site=main&cursor=" + cursor.substring(1)).statusCode(400);
        as("complainant", Line.ready().account)
                .get("/v1/complaints?limit=1&site=main&cursor=" + cursor)
                .then()
                .statusCode(400);
        as("complainant", line.account)
                .get("/v1/rights?site=main&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    private List<String> listed(String query) {
        return list(query).statusCode(200).extract().path("items.id");
    }

    private ValidatableResponse list(String query) {
        return as("complainant", line.account).get("/v1/complaints?" + query).then();
    }
}
