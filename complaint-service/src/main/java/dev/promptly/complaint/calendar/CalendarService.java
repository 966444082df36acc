package dev.promptly.complaint.calendar;

import dev.promptly.complaint.holiday.StatutoryDays;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class CalendarService {

    private static final Comparator<CalendarView> NEWEST_FIRST = Comparator.comparing(CalendarView::jurisdiction)
            .thenComparing(Comparator.comparing(CalendarView::year)
                    .thenComparing(CalendarView::version)
                    .reversed());

    @Inject
    EnteredYears years;

    @Inject
    ReleasedYears released;

    @Inject
    CalendarActs acts;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    List<CalendarView> list() {
        List<EnteredYear> entered = years.shown();
        Stream<CalendarView> ofRelease = released.read().stream()
                .map(year -> CalendarView.released(
                        year, isInForce(entered, year.year()) ? CalendarState.REPLACED : CalendarState.IN_FORCE));
        return Stream.concat(ofRelease, entered.stream().map(CalendarView::entered))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static boolean isInForce(List<EnteredYear> entered, int year) {
        return entered.stream()
                .anyMatch(one -> one.jurisdiction.equals(ReleasedYears.JURISDICTION)
                        && one.ofYear == year
                        && one.is(CalendarState.IN_FORCE));
    }

    /**
     * Enters a list of the year. The list in force stays so; one that waits for confirmation is replaced, unless it says the same:
     * then nothing changes.
     */
    CalendarView propose(String jurisdiction, int year, CalendarRequest request) {
        requirePlausible(jurisdiction, year, request);
        years.lock(jurisdiction, year);
        Optional<EnteredYear> newest = years.newest(jurisdiction, year);
        return CalendarView.entered(newest.filter(known -> known.says(request))
                .orElseGet(() -> entered(jurisdiction, year, request, newest)));
    }

    private static void requirePlausible(String jurisdiction, int year, CalendarRequest request) {
        List<Fault> faults = YearCheck.faults(statutory(jurisdiction), year, request.off(), request.makeUpWork());
        if (!faults.isEmpty()) {
            throw Problems.refused(faults.toArray(Fault[]::new));
        }
    }

    /** @throws dev.promptly.kit.problem.Refused 404 where nobody here knows the jurisdiction's law */
    private static StatutoryDays statutory(String jurisdiction) {
        return StatutoryDays.of(jurisdiction)
                .orElseThrow(() -> Problems.of(
                        Refusal.Sort.NOT_FOUND,
                        "not-found",
                        "Not found",
                        "There is no calendar of this jurisdiction: its statutory days are not known here"));
    }

    private EnteredYear entered(String jurisdiction, int year, CalendarRequest request, Optional<EnteredYear> newest) {
        newest.filter(waiting -> waiting.is(CalendarState.PROPOSED)).ifPresent(this::replace);
        Actor ops = caller.as(Role.OPS);
        EnteredYear entered = EnteredYear.proposed(
                new EnteredYear.Place(
                        Ids.next(),
                        jurisdiction,
                        year,
                        newest.map(last -> last.version + 1).orElse(1)),
                request,
                ops.subject(),
                clock.instant());
        years.persist(entered);
        acts.proposed(entered, ops);
        return entered;
    }

    /** Written at once: the database holds one list in force and one proposed, and would see two. */
    private void replace(EnteredYear before) {
        before.replace();
        years.flush();
    }

    /**
     * Puts the list that waits in force, in the place of the one before.
     *
     * @param seen the version that the caller looked at; null where it did not say
     * @throws dev.promptly.kit.problem.Refused 403 {@code own-entry} for who proposed it, 404 where nothing was ever proposed, 409
     *     where nothing waits, or another list than the caller has seen
     */
    Answer confirm(String jurisdiction, int year, @Nullable Integer seen) {
        years.lock(statutory(jurisdiction).jurisdiction(), year);
        Actor ops = caller.as(Role.OPS);
        return idempotency.once(ops, () -> {
            EnteredYear waiting = waiting(jurisdiction, year);
            SeparationOfDuties.requireAnother(List.of(waiting.proposedBy), ops.subject());
            requireSeen(waiting, seen);
            years.inForce(jurisdiction, year).ifPresent(this::replace);
            Instant now = clock.instant();
            waiting.confirm(ops.subject(), now);
            acts.confirmed(waiting, ops, now);
            return new Created("/v1/calendars", CalendarView.entered(waiting));
        });
    }

    private EnteredYear waiting(String jurisdiction, int year) {
        EnteredYear newest = years.newest(jurisdiction, year).orElseThrow(Problems::notFound);
        if (!newest.is(CalendarState.PROPOSED)) {
            throw Problems.conflict("wrong-state", "No list of this year waits for confirmation");
        }
        return newest;
    }

    /** A list that took the place of another that waited is confirmed by its number: who confirms may have read the other. */
    private void requireSeen(EnteredYear waiting, @Nullable Integer seen) {
        boolean only = years.version(waiting.jurisdiction, waiting.ofYear, waiting.version - 1)
                .map(EnteredYear::wasConfirmed)
                .orElse(true);
        if (seen == null ? !only : seen != waiting.version) {
            throw Problems.conflict(
                    "stale",
                    "The list was proposed anew: read version " + waiting.version + " and name it",
                    Fault.inParameter("version", "stale", "The list that waits is version " + waiting.version));
        }
    }

    /** @see EnteredYears#confirmations */
    long confirmations() {
        return years.confirmations();
    }

    /** Every list in force that was entered. */
    List<EnteredYear> inForce() {
        return years.inForce();
    }
}
