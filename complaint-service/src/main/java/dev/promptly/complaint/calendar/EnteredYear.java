package dev.promptly.complaint.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of a year's days that operations have entered. Its days never change: another list is another row. */
@Entity
@Table(name = "calendar_year")
class EnteredYear {

    @Id
    UUID id;

    String jurisdiction;

    @Column(name = "year")
    int ofYear;

    int version;

    @Enumerated(EnumType.STRING)
    CalendarState state;

    List<LocalDate> off;

    @Column(name = "make_up_work")
    List<LocalDate> makeUpWork;

    @Embedded
    Announcement source;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    protected EnteredYear() {}

    /** Which list it is. */
    record Place(UUID id, String jurisdiction, int year, int version) {}

    static EnteredYear proposed(Place place, CalendarRequest request, String subject, Instant now) {
        EnteredYear entered = new EnteredYear();
        entered.id = place.id;
        entered.jurisdiction = place.jurisdiction;
        entered.ofYear = place.year;
        entered.version = place.version;
        entered.state = CalendarState.PROPOSED;
        entered.off = request.sortedOff();
        entered.makeUpWork = request.sortedMakeUpWork();
        entered.source = request.announcement();
        entered.proposedBy = subject;
        entered.proposedAt = now;
        return entered;
    }

    void confirm(String subject, Instant now) {
        state = CalendarState.IN_FORCE;
        confirmedBy = subject;
        confirmedAt = now;
    }

    void replace() {
        state = CalendarState.REPLACED;
    }

    boolean is(CalendarState asked) {
        return state == asked;
    }

    /** Whether it was in force, now or once. */
    boolean wasConfirmed() {
        return confirmedAt != null;
    }

    /** Whether the request says nothing else. */
    boolean says(CalendarRequest request) {
        return off.equals(request.sortedOff())
                && makeUpWork.equals(request.sortedMakeUpWork())
                && source.equals(request.announcement());
    }

    CalendarYear asYear() {
        return new CalendarYear(ofYear, version, source, Set.copyOf(off), Set.copyOf(makeUpWork));
    }
}
