package dev.promptly.complaint.sweep;

import dev.promptly.complaint.clock.Clock;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases the sweep is to look at. It is asked each second, so each question begins at an index that holds only what is still
 * open, in the order in which it is due; which cases those are is asked of the first of them alone, or PostgreSQL might walk all
 * deadlines in the order of their cases.
 */
@Singleton
public class DueCases {

    /** Of so many deadlines, the first that are due, the cases. */
    private static final String FIRST_DUE = """
            SELECT DISTINCT complaint_id FROM (
              SELECT d.complaint_id FROM deadline d %s
              WHERE d.stopped_at IS NULL AND NOT d.provisional AND d.due_at <= ?1 AND %s ORDER BY d.due_at LIMIT ?2) AS due""";

    /** As the index {@code deadline_untold_duty} has it. */
    private static final String UNTOLD_DUTY = "d.told_at IS NULL AND d.clock NOT IN (%s)"
            .formatted(listed(Stream.of(Clock.values()).filter(Clock::isTerm)));

    private static final String PASSING =
            FIRST_DUE.formatted("", UNTOLD_DUTY + " AND NOT d.passed AND d.held_since IS NULL");

    private static final String MISSING =
            FIRST_DUE.formatted("", UNTOLD_DUTY + " AND d.clock IN (%s)".formatted(listed(Clock.ours())));

    private static final String UNCURED = FIRST_DUE.formatted(
            "", "d.told_at IS NULL AND d.held_since IS NULL AND d.clock = '%s'".formatted(Clock.K17));

    private static final String RAN_OUT = FIRST_DUE.formatted(
            "JOIN target t ON t.id = d.target_id LEFT JOIN dispute_window w ON w.id = t.window_id",
            """
            d.clock IN ('%1$s', '%2$s', '%3$s', '%4$s') AND (
              (d.clock IN ('%1$s', '%2$s') AND t.state = 'WINDOW_OPEN' AND w.ends_at <= ?1 AND w.awaits = '{}'
                AND (w.blocked_until IS NULL OR w.blocked_until <= ?1))
              OR (d.clock = '%3$s' AND t.state = 'IN_FORCE' AND t.notified_at IS NOT NULL
                AND NOT EXISTS (SELECT FROM declaration o WHERE o.complaint_id = d.complaint_id
                  AND (o.waiting OR o.state IN ('RECEIVED', 'UNDER_REVIEW')) AND o.operator_id = t.operator_id
                  AND (o.target_ids = '{}' OR t.id = ANY (o.target_ids))))
              OR (d.clock = '%4$s' AND t.state = 'HELD'))""".formatted(Clock.K8, Clock.K10, Clock.K15, Clock.K16));

    private final EntityManager entities;

    DueCases(EntityManager entities) {
        this.entities = entities;
    }

    private static String listed(Stream<Clock> clocks) {
        return clocks.map(clock -> "'" + clock + "'").collect(Collectors.joining(", "));
    }

    /** Those with a deadline that is shown as missed from now on: a term never is. */
    public List<UUID> passing(Instant now, int most) {
        return ids(PASSING, now, most);
    }

    /** Those with a deadline of ours that was due before then, is not met, and nobody was told. */
    public List<UUID> missing(Instant dueBefore, int most) {
        return ids(MISSING, dueBefore, most);
    }

    /** Those that were returned and not cured by when that was due; while a person was asked, that stands still. */
    List<UUID> uncured(Instant now, int most) {
        return ids(UNCURED, now, most);
    }

    /** Those with something that runs out by law, due by then: not what is asked about still, or stands otherwise by now. */
    public List<UUID> ranOut(Instant dueUntil, int most) {
        return ids(RAN_OUT, dueUntil, most);
    }

    /** Those with a measure that failed and is to be asked for again by then. */
    List<UUID> toAskAgain(Instant dueUntil, int most) {
        return ids("""
                SELECT DISTINCT t.complaint_id FROM measure m JOIN target t ON t.measure_id = m.id
                WHERE m.state = 'FAILED' AND m.retry_at <= ?1 AND t.state IN (
                  'ADMITTED', 'IN_FORCE', 'DISPUTED', 'WINDOW_OPEN', 'HELD', 'UNCONTESTED', 'FINAL') LIMIT ?2""", dueUntil, most);
    }

    /**
     * Those that wait for evidence which is there now, or were seen by then (system time) and have waited for long enough.
     * Of the right's proofs the first that is there is enough to judge by, as in the rules.
     */
    List<UUID> evidenceDecided(Instant seenUntil, int most) {
        return entities.createQuery("""
                select c.id from Complaint c where c.waiting = 'EVIDENCE' and (c.seenAt <= ?1 or (
                  not exists (select 1 from c.evidence e where not exists
                    (select 1 from EvidenceFact f where f.id = e.evidenceId
                      and f.role = 'COMPLAINANT' and f.account = c.account))
                  and (not exists (select 1 from Right r join r.proofs p where r.id = c.rightId)
                    or exists (select 1 from Right r join r.proofs p, EvidenceFact f
                      where r.id = c.rightId and f.id = p
                        and f.role = 'COMPLAINANT' and f.account = r.account))))
                order by c.receivedAt, c.id""", UUID.class)
                .setParameter(1, seenUntil)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of the sites with an open window that another calendar counted, or with what is provisional; after one, by id. */
    List<UUID> countedOtherwise(Collection<String> sites, String calendarVersion, UUID after, int most) {
        return entities.createNativeQuery("""
                        SELECT c.id FROM complaint c WHERE c.id > ?3 AND c.site = ANY (CAST(?1 AS text[])) AND c.id IN (
                          SELECT t.complaint_id FROM dispute_window w JOIN target t ON t.window_id = w.id
                          WHERE w.closed_at IS NULL AND w.calendar_version <> ?2
                          UNION ALL SELECT complaint_id FROM deadline WHERE stopped_at IS NULL AND provisional)
                        ORDER BY c.id LIMIT ?4""", UUID.class)
                .setParameter(1, sites.toArray(String[]::new))
                .setParameter(2, calendarVersion)
                .setParameter(3, after)
                .setParameter(4, most)
                .getResultList();
    }

    private List<UUID> ids(String query, Instant until, int most) {
        return entities.createNativeQuery(query, UUID.class)
                .setParameter(1, until)
                .setParameter(2, most)
                .getResultList();
    }
}
