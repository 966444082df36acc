package dev.promptly.complaint.review;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue: what is open, by when, and who has it in hand. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ReviewResourceTest {

    private static final String ITO = "ito";
    private static final String WANG = "wang";

    @Inject
    DataSource dataSource;

    private Brand brand;
    private String right;

    @BeforeEach
    void register() {
        brand = Brand.verified();
        right = brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    @Test
    void whatIsDueSoonestComesFirstAndAPageGoesOnWhereTheLastOneEnded() {
        LegalTime.standsAt("2026-03-10T09:00");
        String tuesday = opened();
        LegalTime.standsAt("2026-03-06T09:00");
        String friday = opened();
        String fridayToo = opened();
        LegalTime.standsAt("2024-03-01T09:00");
        String nobodyKnows = opened();

        List<String> queue = Queue.open("").stream()
                .map(Queue::id)
                .filter(List.of(tuesday, friday, fridayToo, nobodyKnows)::contains)
                .toList();
        assertThat(queue).containsExactly(friday, fridayToo, tuesday, nobodyKnows);
        review(friday).body("dueAt", equalTo("2026-03-09T16:00:00.000Z")).body("provisional", nullValue());
        review(nobodyKnows).body("dueAt", nullValue()).body("provisional", equalTo(true));

        List<String> pageByPage = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var page = as("reviewer", ITO)
                    .get("/v1/reviews?kind=ADMISSION&limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            pageByPage.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(pageByPage).doesNotHaveDuplicates().containsSubsequence(friday, fridayToo, tuesday, nobodyKnows);
    }

    /** K2 of the rule book. */
    @Test
    void onARightThatWasVerifiedBeforeItIsDueWithinTheHourElseWithinAWorkingDay() {
        LegalTime.standsAt("2026-03-06T09:00");
        String unknown = opened();
        register();
        LegalTime.standsAt("2026-03-06T10:00");
        String known = opened();

        review(unknown).body("dueAt", equalTo("2026-03-09T16:00:00.000Z"));
        review(known).body("dueAt", equalTo(LegalTime.told("2026-03-06T11:00")));
    }

    @Test
    void aFilterNamedTwiceOrWithCommasMeansAnyOfThem() {
        String review = opened();
        Queue.post(ITO, "/v1/reviews/" + review + "/claim", null).statusCode(200);

        assertThat(ids("&kind=ADMISSION,APPEAL&claim=COPY_IMAGE&claim=TM_COUNTERFEIT&site=eu,main"))
                .contains(review);
        assertThat(ids("&kind=APPEAL&kind=ADMISSION")).contains(review);
        assertThat(ids("&kind=APPEAL,VERIFICATION")).doesNotContain(review);
        assertThat(ids("&assignee=" + Queue.subject(WANG) + "," + Queue.subject(ITO)))
                .contains(review);
    }

    @Test
    void theQueueIsNarrowedByKindSiteClaimAndAssignee() {
        String review = opened();
        Queue.post(ITO, "/v1/reviews/" + review + "/claim", null).statusCode(200);

        assertThat(ids("&kind=ADMISSION&site=main&claim=TM_COUNTERFEIT&assignee=" + Queue.subject(ITO)))
                .contains(review);
        assertThat(ids("&kind=VERIFICATION")).doesNotContain(review);
        assertThat(ids("&site=mars")).isEmpty();
        assertThat(ids("&claim=COPY_IMAGE")).doesNotContain(review);
        assertThat(ids("&assignee=" + Queue.subject(WANG))).doesNotContain(review);
        as("reviewer", ITO)
                .get("/v1/reviews?kind=GOSSIP")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kind"));
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsToldWhoAndUntilWhen() {
        for (int round = 0; round < 10; round++) {
            String review = opened();

            List<ValidatableResponse> answers = Stream.of(ITO, WANG)
                    .parallel()
                    .map(name -> Queue.post(name, "/v1/reviews/" + review + "/claim", null))
                    .collect(toList());

            List<Integer> statuses = answers.stream()
                    .map(answer -> answer.extract().statusCode())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            ValidatableResponse won = answers.get(statuses.indexOf(200));
            ValidatableResponse lost = answers.get(statuses.indexOf(409));
            String assignee = won.extract().path("assignee");
            Instant until = Instant.parse(won.extract().path("claimedUntil"));
            assertThat(assignee).isEqualTo(Queue.subject(statuses.indexOf(200) == 0 ? ITO : WANG));
            lost.body("code", equalTo("wrong-state"))
                    .body("detail", containsString("Claimed by " + assignee + " until"))
                    .body("detail", containsString(until.toString().substring(0, 19)));
        }
    }

    @Test
    void aClaimedOneIsNobodyElsesUntilItIsReleasedOrLapses() throws SQLException {
        String review = opened();
        Queue.post(ITO, "/v1/reviews/" + review + "/claim", null).statusCode(200);
        Queue.post(ITO, "/v1/reviews/" + review + "/claim", null).statusCode(200);
        Queue.decide(WANG, review, "ADMIT").statusCode(409);
        Queue.post(WANG, "/v1/reviews/" + review + "/release", null).statusCode(409);

        Queue.post(ITO, "/v1/reviews/" + review + "/release", null)
                .statusCode(200)
                .body("assignee", nullValue());
        Queue.post(WANG, "/v1/reviews/" + review + "/claim", null).statusCode(200);
        execute("UPDATE review SET claimed_until = now() - interval '1 second' WHERE id = '" + review + "'");

        review(review).body("assignee", nullValue()).body("claimedUntil", nullValue());
        assertThat(ids("&assignee=" + Queue.subject(WANG))).doesNotContain(review);
        Queue.post(ITO, "/v1/reviews/" + review + "/claim", null)
                .statusCode(200)
                .body("assignee", equalTo(Queue.subject(ITO)));
        Queue.decide(ITO, review, "ADMIT").statusCode(201);
        Queue.post(ITO, "/v1/reviews/" + review + "/claim", null)
                .statusCode(409)
                .body("detail", containsString("DECIDED"));
    }

    @Test
    void aNoteIsLeftForTheNextOneAndSealed() throws SQLException {
        String review = opened();

        Queue.post(ITO, "/v1/reviews/" + review + "/note", Map.of("note", "Asked Ms Tanaka for a catalogue."))
                .statusCode(201)
                .header("Location", containsString(review));

        review(review)
                .body("notes.note", contains("Asked Ms Tanaka for a catalogue."))
                .body("notes.by", contains(Queue.subject(ITO)))
                .body("notes[0].at", notNullValue());
        assertThat(execute("SELECT FROM review_note WHERE position(convert_to('Tanaka', 'UTF8') IN text) > 0"))
                .isFalse();
        Queue.post(ITO, "/v1/reviews/" + review + "/note", Map.of("note", ""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        as("reviewer", ITO)
                .contentType(ContentType.TEXT)
                .body("a note")
                .post("/v1/reviews/" + review + "/note")
                .then()
                .statusCode(415);
    }

    /** A notice on goods that the mark is not registered for (R13). */
    private String opened() {
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, right, brand.shown("TEST_PURCHASE"));
        Map<String, Object> listing = Brand.listing(item());
        listing.put("niceClasses", List.of(25));
        notice.put("targets", List.of(listing));
        return Queue.awaited("ADMISSION", brand.filed(notice).getString("id"));
    }

    private static List<String> ids(String narrowed) {
        return Queue.open(narrowed).stream().map(Queue::id).toList();
    }

    private static ValidatableResponse review(String id) {
        return as("reviewer", WANG).get("/v1/reviews/" + id).then().statusCode(200);
    }

    /** Whether it found a row. */
    private boolean execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }
}
