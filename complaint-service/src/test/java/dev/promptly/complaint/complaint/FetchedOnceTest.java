package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A change of a case reads each fact once, writes each row once (ADR 24), and asks nobody for the calendar. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class FetchedOnceTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void aFilingThatIsAdmittedAndAMeasureReport() {
        Line line = Line.ready();
        String id = post(as("complainant", line.account).body(line.notice(Line.item())), "/v1/complaints")
                .getString("id");
        assertOnce();

        String target = line.complaint(id).extract().path("targets[0].id");
        post(
                as("platform", "mall").body(Map.of("outcome", "EFFECTIVE")),
                "/v1/complaints/" + id + "/targets/" + target + "/measures");
        assertOnce();
    }

    @Test
    void aReviewersDecision() {
        Line line = Line.ready();
        Map<String, Object> notice = line.notice(Line.item());
        notice.put("targets", List.of(Map.of("itemId", Line.item(), "niceClasses", List.of(25))));
        String id = line.filed(notice, "UNDER_REVIEW");
        String review = Queue.awaited("ADMISSION", id);

        post(
                as("reviewer", "ito").body(Map.of("decision", "ADMIT", "reasons", "The lenses are theirs.")),
                "/v1/reviews/" + review + "/decision");
        assertOnce();
        assertThat(line.complaint(id).extract().<String>path("state")).isEqualTo("ADMITTED");
    }

    private JsonPath post(RequestSpecification request, String path) {
        String requestId = UUID.randomUUID().toString();
        statements.of(requestId);
        return request.header("Idempotency-Key", requestId)
                .header("X-Request-Id", requestId)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A row of a stored case may be updated twice: what is about to be decided is written before keys are claimed. */
    private void assertOnce() {
        Map<String, Long> times = statements.written().stream()
                .filter(sql -> !sql.startsWith("update "))
                .collect(Collectors.groupingBy(sql -> sql, Collectors.counting()));
        assertThat(times).isNotEmpty();
        assertThat(times).allSatisfy((sql, n) -> assertThat(n).as(sql).isEqualTo(1L));
        assertThat(times.keySet()).noneMatch(sql -> sql.contains("calendar_year"));
    }
}
