package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.calendar.CalendarMissing;
import dev.promptly.complaint.casework.Holders;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.casework.ThingQueue;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.proceeding.Extension;
import dev.promptly.complaint.proceeding.Extension.State;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.window.Reading;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.kit.caller.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** More time in the dispute window (T12): granted where a paper proves what keeps the right holder; else a person decides. */
@Singleton
public class ExtensionSteps {

    private static final int MOST_WORKING_DAYS = 20;

    private final Holders holders;
    private final EvidenceFacts evidence;
    private final EvidenceWait wait;
    private final ThingQueue queue;
    private final Reading reading;

    ExtensionSteps(
            Holders holders, EvidenceFacts evidence, EvidenceWait wait, ThingQueue queue, ExtensionConfig config) {
        this.holders = holders;
        this.evidence = evidence;
        this.wait = wait;
        this.queue = queue;
        this.reading = config.extensionReading();
    }

    /** Until it is answered no window of it lapses. */
    public Step<CaseFile> handedIn(CaseFile file, Extension extension, Instant now) {
        return look(file, extension, false, false, now);
    }

    /** One that waits for its evidence. While a target of it is suspended it waits on: the window goes on once that is resumed. */
    public Step<CaseFile> waited(CaseFile file, Extension extension, Instant now) {
        return extension.state() == State.PENDING && !isSuspended(file, extension)
                ? look(file, extension, true, wait.isOver(extension.seenAt()), now)
                : Step.of(List.of());
    }

    static boolean isSuspended(CaseFile file, Extension extension) {
        return file.complaint().targets(extension.targetIds()).stream()
                .anyMatch(target -> target.state() == TargetState.SUSPENDED);
    }

    private Step<CaseFile> look(CaseFile file, Extension extension, boolean wasAsked, boolean overdue, Instant now) {
        Map<UUID, EvidenceFact> known = evidence.of(holders.side(file.complaint()), extension.evidenceIds());
        if (extension.isProven(known) && isCounted(file, extension)) {
            return Step.of(granted(file, extension, Act.RULES, now));
        }
        if (!extension.isThere(known, overdue)) {
            return Step.of(wasAsked ? List.of() : List.of(asked(file, extension, now)));
        }
        extension.review();
        List<Act> acts = wasAsked ? List.of() : List.of(asked(file, extension, now));
        return Step.of(acts)
                .and(queue.ask(file, ReviewKind.EXTENSION, extension.id(), List.of(), targets(file, extension), now));
    }

    /** Whether the calendar says for all windows how far they can go. */
    public boolean isCounted(CaseFile file, Extension extension) {
        return targets(file, extension).stream()
                .allMatch(target -> limit(file, target).isPresent());
    }

    /** T12. Each window to its own limit, or as far as was wanted; none to an earlier end than it has. Refused where none is open any more. */
    public List<Act> granted(CaseFile file, Extension extension, Actor by, Instant now) {
        List<Change> changes = targets(file, extension).stream()
                .flatMap(target -> limit(file, target)
                        .map(limit -> Change.of(target)
                                .by(Move.EXTEND)
                                .in(extended(file, extension, until(extension, target, limit))))
                        .stream())
                .toList();
        if (changes.isEmpty()) {
            extension.refuse(reading);
            return List.of();
        }
        extension.grant(
                changes.stream()
                        .map(change -> ((WindowStep.Extend) Objects.requireNonNull(change.window())).until())
                        .max(Instant::compareTo)
                        .orElseThrow(),
                reading);
        return List.of(Act.of(Move.EXTEND.act(), now, by, changes).about(about(extension)));
    }

    private WindowStep.Extend extended(CaseFile file, Extension extension, Instant until) {
        boolean certain =
                !file.calendar().working().isProvisionalUntil(until, file.site().zone());
        return new WindowStep.Extend(until, reading, certain, extension.id());
    }

    /** A person has found that nothing keeps the right holder. */
    public Act refused(CaseFile file, Extension extension, Instant now) {
        extension.refuse(reading);
        return silent(file, extension, new WindowStep.Answer(extension.id()), now);
    }

    private static Act asked(CaseFile file, Extension extension, Instant now) {
        return silent(file, extension, new WindowStep.Ask(extension.id()), now);
    }

    private static Act silent(CaseFile file, Extension extension, WindowStep step, Instant now) {
        List<Change> changes = targets(file, extension).stream()
                .map(target -> Change.of(target).in(step))
                .toList();
        return Act.of(ActKind.PROCEEDING_LOOKED_AT, now, Act.RULES, changes).about(about(extension));
    }

    private static About about(Extension extension) {
        return new About(ThingKind.EXTENSION, extension.id());
    }

    /** Those whose window is open still that was open when it was asked; not one that was opened since. */
    private static List<Target> targets(CaseFile file, Extension extension) {
        return file.complaint().targets(extension.targetIds()).stream()
                .filter(target -> target.canMake(Move.EXTEND))
                .filter(target -> !target.window().orElseThrow().deliveredAt().isAfter(extension.receivedAt()))
                .toList();
    }

    private static Instant until(Extension extension, Target target, Instant limit) {
        Instant end =
                Optional.ofNullable(target.window().orElseThrow().endsAt()).orElse(limit);
        Instant wanted = extension.wantedUntil().filter(limit::isAfter).orElse(limit);
        return wanted.isBefore(end) ? end : wanted;
    }

    /** The latest end by the reading that is configured; empty while a year of it is not known. */
    private Optional<Instant> limit(CaseFile file, Target target) {
        Window window = target.window().orElseThrow();
        if (reading == Reading.R1) {
            return Optional.ofNullable(window.view().extendableTo());
        }
        LocalDate last = window.view().lastDay();
        if (last == null) {
            return Optional.empty();
        }
        try {
            LocalDate end = file.calendar().working().workingDayAfter(last, MOST_WORKING_DAYS);
            return Optional.of(end.plusDays(1).atStartOfDay(file.site().zone()).toInstant());
        } catch (CalendarMissing unknown) {
            return Optional.empty();
        }
    }

    public Reading reading() {
        return reading;
    }
}
