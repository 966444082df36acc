package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Line.as;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.promptly.complaint.Line;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.measure.MeasureStep;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.id.Ids;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that change as a list are written a statement a table, and read afterwards as they were changed. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ChangedTogetherTest {

    private static final int MANY = 10;

    @Inject
    Casework casework;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    EntityManager entities;

    private final Map<UUID, UUID> askedAnew = new HashMap<>();
    private Line line;

    @BeforeEach
    void ready() {
        line = Line.ready();
    }

    @Test
    void whatAListChangesIsWrittenByNoStatementOfARow() {
        List<UUID> ids = filed();

        statements.of(Thread.currentThread());
        int changed =
                QuarkusTransaction.requiringNew().call(() -> casework.changeAll(ids, file -> acts(file.complaint())));
        List<String> written = statements.written();
        statements.of(UUID.randomUUID().toString());

        assertThat(changed).isEqualTo(MANY);
        assertThat(written)
                .noneMatch(sql -> sql.matches("(update|insert into) (Complaint|Target|Deadline|Measure) .*"));
        assertThat(written).filteredOn(sql -> sql.startsWith("select")).hasSizeLessThan(MANY);
        requireChanged(ids);
    }

    /** What is new is in Hibernate's hands then, and what has changed is not. */
    @Test
    void whereSomethingIsAskedInBetweenAllIsWrittenAllTheSame() {
        List<UUID> ids = filed();

        QuarkusTransaction.requiringNew()
                .run(() -> casework.changeEach(
                        ids,
                        (file, now) -> {
                            casework.take(file, acts(file.complaint()));
                            entities.createQuery("select count(r) from Review r", Long.class)
                                    .getSingleResult();
                        },
                        id -> Optional.empty()));

        requireChanged(ids);
    }

    private List<UUID> filed() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            ids.add(UUID.fromString(line.filed(line.notice(item(), item()), "ADMITTED")));
        }
        return ids;
    }

    private void requireChanged(List<UUID> ids) {
        for (UUID id : ids) {
            as("complainant", line.account)
                    .get("/v1/complaints/" + id)
                    .then()
                    .body("targets.measure.state", contains("VERIFIED", "REQUESTED"))
                    .body("targets[1].measure.id", is(String.valueOf(askedAnew.get(id))))
                    .body("deadlines.findAll { it.clock == 'K4_ALERT' }.state", everyItem(is("MET")))
                    .body("deadlines.findAll { it.state == 'DUE' }.clock", hasItems("K15"));
        }
    }

    private List<Act> acts(Complaint complaint) {
        Instant now = Instant.now();
        Change verified =
                Change.of(complaint.targets.get(0)).with(new MeasureStep.Reach(Outcome.VERIFIED, now, "ticket", null));
        UUID anew = Ids.next();
        askedAnew.put(complaint.id, anew);
        Change again =
                Change.of(complaint.targets.get(1)).with(new MeasureStep.Request(anew, MeasureType.BLOCK, false));
        return List.of(
                Act.of(ActKind.NOTICE_DELIVERED, now, Act.RULES, Change.unmoved(complaint.targets)),
                Act.of(ActKind.TARGET_NOTIFIED, now, Act.RULES, Change.unmoved(complaint.targets))
                        .bearing(new Bears.Notified()),
                Act.of(ActKind.MEASURE_VERIFIED, now, Act.RULES, List.of(verified)),
                Act.of(ActKind.MEASURE_REQUESTED, now, Act.RULES, List.of(again)));
    }
}
