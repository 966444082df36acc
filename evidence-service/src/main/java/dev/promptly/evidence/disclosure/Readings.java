package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Who has read what. */
@Singleton
public class Readings implements PanacheRepositoryBase<Reading, Reading.Occasion> {

    /** Whether this is the first such reading of the hour. Call it with the item locked. */
    public boolean addFirstOfHour(UUID evidenceId, String version, Account account, String subject, Instant at) {
        Reading.Occasion occasion = occasion(evidenceId, version, account, subject, at);
        boolean first = findById(occasion) == null;
        if (first) {
            persist(new Reading(occasion));
        }
        return first;
    }

    /** Whether it was told already; answers without a lock. */
    public boolean told(UUID evidenceId, String version, Account account, String subject, Instant at) {
        return findById(occasion(evidenceId, version, account, subject, at)) != null;
    }

    private static Reading.Occasion occasion(
            UUID evidenceId, String version, Account account, String subject, Instant at) {
        return new Reading.Occasion(
                evidenceId, version, account.role(), account.id(), subject, at.truncatedTo(ChronoUnit.HOURS));
    }
}
