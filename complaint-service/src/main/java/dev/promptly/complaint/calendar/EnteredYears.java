package dev.promptly.complaint.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class EnteredYears implements PanacheRepositoryBase<EnteredYear, UUID> {

    /** Of several who enter or confirm a list of one year at once, one after the other; until the transaction ends. */
    void lock(String jurisdiction, int year) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, "calendar " + jurisdiction + "/" + year)
                .getSingleResult();
    }

    /** The newest list of the year; the one that waits for confirmation, where one does. */
    Optional<EnteredYear> newest(String jurisdiction, int year) {
        return find("jurisdiction = ?1 and ofYear = ?2 order by version desc", jurisdiction, year)
                .firstResultOptional();
    }

    Optional<EnteredYear> version(String jurisdiction, int year, int version) {
        return find("jurisdiction = ?1 and ofYear = ?2 and version = ?3", jurisdiction, year, version)
                .singleResultOptional();
    }

    Optional<EnteredYear> inForce(String jurisdiction, int year) {
        return find("jurisdiction = ?1 and ofYear = ?2 and state = ?3", jurisdiction, year, CalendarState.IN_FORCE)
                .singleResultOptional();
    }

    List<EnteredYear> inForce() {
        return list("state", CalendarState.IN_FORCE);
    }

    /** Without proposals that another one replaced before anybody confirmed them: those stand in the record alone. */
    List<EnteredYear> shown() {
        return list("state <> ?1 or confirmedAt is not null", CalendarState.REPLACED);
    }

    /** How many lists were ever confirmed: each confirmation makes it one more, in whatever order they commit. */
    long confirmations() {
        return count("confirmedAt is not null");
    }
}
