package dev.promptly.complaint.evidencefact;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Up to when this service has heard of everything that was stored. It is kept in the database, in the transaction that also
 * keeps what was heard before it: whoever reads the one reads the other, in whatever replica.
 */
@Singleton
class Heartbeats {

    /** One instant or null, or no row at all. */
    static final String COVERED_UNTIL = """
            SELECT CASE WHEN count(*) = newest.partitions THEN min(covered_until) END
            FROM evidence_heartbeat heard, (
              SELECT partitions FROM evidence_heartbeat ORDER BY covered_until DESC, partition LIMIT 1) newest
            WHERE heard.partition < newest.partitions GROUP BY newest.partitions""";

    private final EntityManager entities;

    Heartbeats(EntityManager entities) {
        this.entities = entities;
    }

    /** @param now system time: what is claimed of a time to come is believed up to now */
    void heard(EvidenceHeartbeat beat, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO evidence_heartbeat (partition, covered_until, partitions) VALUES (?1, ?2, ?3)
                        ON CONFLICT (partition) DO UPDATE SET partitions = excluded.partitions,
                          covered_until = greatest(evidence_heartbeat.covered_until, excluded.covered_until)""")
                .setParameter(1, beat.partition())
                .setParameter(2, beat.until().isAfter(now) ? now : beat.until())
                .setParameter(3, beat.partitions())
                .executeUpdate();
    }

    /** The least of all partitions, as many as the newest heartbeat counts; empty while one of them was never heard. */
    Optional<Instant> coveredUntil() {
        List<?> least = entities.createNativeQuery(COVERED_UNTIL, Instant.class).getResultList();
        return least.stream().filter(Objects::nonNull).map(Instant.class::cast).findFirst();
    }
}
