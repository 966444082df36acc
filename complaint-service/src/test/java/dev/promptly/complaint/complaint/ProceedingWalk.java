package dev.promptly.complaint.complaint;

import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.KnownCase.Suit;
import dev.promptly.complaint.evidencefact.EvidenceNamed;
import dev.promptly.complaint.evidencefact.Papers;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.Proceeding.State;
import dev.promptly.complaint.proceeding.ProceedingActs;
import dev.promptly.complaint.proceeding.ProceedingKind;
import dev.promptly.complaint.proceeding.ProceedingOutcome;
import dev.promptly.complaint.proceeding.ProceedingRequest;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.ThingKind;
import dev.promptly.complaint.window.Reading;
import dev.promptly.complaint.window.Window;
import dev.promptly.complaint.window.WindowStep;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the right holder of a walk's complaint does in its windows, and how its proceedings end, composed as the services compose it. */
final class ProceedingWalk {

    private static final Actor REVIEWER = new Actor("reviewer", "ruth", null);

    private final CaseWalk walk;
    private final Complaint complaint;
    final List<Proceeding> proceedings = new ArrayList<>();

    /** Bare letters that have an outcome: each keeps its day all the same. */
    private final List<Proceeding> letters = new ArrayList<>();

    final List<Asked> asked = new ArrayList<>();

    /** A request for more time. */
    static final class Asked {
        final UUID id = Ids.next();
        final Instant arrived;
        final List<UUID> targets;
        boolean answered;

        private Asked(Instant arrived, List<UUID> targets) {
            this.arrived = arrived;
            this.targets = targets;
        }
    }

    ProceedingWalk(CaseWalk walk) {
        this.walk = walk;
        this.complaint = walk.complaint;
    }

    Stream<Suit> suits(UUID target) {
        return proceedings.stream()
                .filter(one -> one.state() != State.CONCLUDED || letters.contains(one))
                .filter(one -> one.targetIds().contains(target))
                .map(one -> new Suit(letters.contains(one) ? State.NOT_SHOWN : one.state(), one.receivedAt()));
    }

    List<Act> next() {
        return switch (walk.random.nextInt(8)) {
            case 0, 1 -> notified();
            case 2 -> shown();
            case 3, 4 -> asks();
            case 5 -> answered();
            default -> concluded();
        };
    }

    /** At once, or by a letter that lay in the post. */
    private List<Act> notified() {
        List<Target> covered = walk.some(target -> target.noticeEffectiveAt != null);
        if (covered.isEmpty()) {
            return List.of();
        }
        Instant posted = walk.now.minus(Duration.ofHours(walk.random.nextInt(100)));
        boolean here = walk.random.nextInt(3) > 0 || posted.isBefore(complaint.receivedAt);
        Instant arrived = here ? walk.now : posted;
        UUID paper = Ids.next();
        Proceeding proceeding = Proceeding.notified(
                Ids.next(),
                complaint.id,
                new ProceedingRequest(
                        ProceedingKind.COURT, "a court", null, null, List.of(new EvidenceNamed(paper, null)), null),
                new byte[0],
                covered.stream().map(target -> target.id).toList(),
                "brand",
                arrived,
                walk.now);
        proceedings.add(proceeding);
        look(proceeding, walk.random.nextInt(5) - 2);
        return ProceedingActs.handedIn(
                complaint,
                proceeding,
                Act.of(ActKind.PROCEEDING_NOTIFIED, arrived, CaseWalk.COMPLAINANT, Change.unmoved(covered))
                        .claimed(here ? null : new Act.Claimed("complainant", walk.now))
                        .about(about(proceeding)));
    }

    /** @param chance of papers on their way where negative, of a bare letter where nothing */
    private static void look(Proceeding proceeding, int chance) {
        UUID paper = proceeding.evidenceIds().get(0);
        proceeding.look(
                chance < 0 ? Map.of() : Papers.one(paper, chance == 0 ? "PLEADING" : "ACCEPTANCE_NOTICE"), false);
    }

    private List<Act> shown() {
        Optional<Proceeding> waiting = proceedings.stream()
                .filter(proceeding -> proceeding.state() == State.PENDING)
                .findFirst();
        waiting.ifPresent(proceeding -> look(proceeding, walk.random.nextInt(3)));
        return waiting.map(proceeding -> ProceedingActs.waited(complaint, proceeding, walk.now))
                .orElse(List.of());
    }

    /** What was notified before the declaration holds as soon as that is delivered, each by itself. */
    void delivered() {
        proceedings.forEach(proceeding -> walk.then(() -> ProceedingActs.opened(complaint, proceeding, walk.now)));
    }

    private List<Act> asks() {
        List<Target> open = walk.some(target -> target.canMake(Move.EXTEND)
                && Objects.requireNonNull(target.window).isTimely(walk.now));
        if (open.isEmpty()) {
            return List.of();
        }
        Asked one = new Asked(walk.now, open.stream().map(target -> target.id).toList());
        asked.add(one);
        return walk.random.nextInt(3) == 0 && isCounted(one) ? granted(one) : silent(one, new WindowStep.Ask(one.id));
    }

    private List<Act> answered() {
        Optional<Asked> waiting = asked.stream().filter(one -> !one.answered).findFirst();
        return waiting.map(one -> walk.random.nextBoolean() && isCounted(one) ? granted(one) : refused(one))
                .orElse(List.of());
    }

    private List<Act> refused(Asked one) {
        one.answered = true;
        return silent(one, new WindowStep.Answer(one.id));
    }

    private WindowStep extended(Target target, UUID request) {
        Instant until = until(target);
        boolean certain = !walk.working().isProvisionalUntil(until, CaseWalk.SITE.zone());
        return new WindowStep.Extend(until, Reading.R1, certain, request);
    }

    private List<Act> granted(Asked one) {
        one.answered = true;
        List<Change> changes = open(one).stream()
                .map(target -> Change.of(target).by(Move.EXTEND).in(extended(target, one.id)))
                .toList();
        return changes.isEmpty()
                ? List.of()
                : List.of(Act.of(Move.EXTEND.act(), walk.now, Act.RULES, changes)
                        .about(new About(ThingKind.EXTENSION, one.id)));
    }

    private Instant until(Target target) {
        Window window = Objects.requireNonNull(target.window);
        Instant limit = Objects.requireNonNull(window.view().extendableTo());
        Instant wanted = walk.random.nextBoolean() ? limit : limit.minus(Duration.ofDays(2));
        Instant end = Objects.requireNonNullElse(window.endsAt(), limit);
        return wanted.isBefore(end) ? end : wanted;
    }

    private boolean isCounted(Asked one) {
        return open(one).stream()
                .allMatch(target -> Objects.requireNonNull(target.window).view().extendableTo() != null);
    }

    private List<Act> silent(Asked one, WindowStep step) {
        return List.of(Act.of(
                        ActKind.PROCEEDING_LOOKED_AT,
                        walk.now,
                        Act.RULES,
                        open(one).stream()
                                .map(target -> Change.of(target).in(step))
                                .toList())
                .about(new About(ThingKind.EXTENSION, one.id)));
    }

    /** In the windows for which it was asked, as far as they are open still. */
    private List<Target> open(Asked one) {
        return complaint.targets(one.targets).stream()
                .filter(target -> target.canMake(Move.EXTEND)
                        && !Objects.requireNonNull(target.window).deliveredAt().isAfter(one.arrived))
                .toList();
    }

    private List<Act> concluded() {
        Optional<Proceeding> open = proceedings.stream()
                .filter(proceeding -> proceeding.state() != State.CONCLUDED && walk.random.nextBoolean())
                .findFirst();
        return open.map(proceeding -> {
                    if (proceeding.state() == State.NOT_SHOWN) {
                        letters.add(proceeding);
                    }
                    ProceedingOutcome outcome = ProceedingOutcome.values()[walk.random.nextInt(6)];
                    List<Act> acts =
                            new ArrayList<>(ProceedingActs.concluded(complaint, proceeding, outcome, walk.now));
                    List<Target> covered = complaint.targets(proceeding.targetIds());
                    List<Target> moved = covered.stream()
                            .filter(target -> target.state == TargetState.HELD)
                            .filter(target -> outcome.isAFinding()
                                    || proceedings.stream().noneMatch(other -> other.holds(target.id)))
                            .toList();
                    acts.add(Act.of(ActKind.PROCEEDING_CONCLUDED, walk.now, REVIEWER, Change.unmoved(covered))
                            .about(about(proceeding)));
                    if (!moved.isEmpty()) {
                        acts.add(Act.of(outcome.move().act(), walk.now, REVIEWER, Change.by(outcome.move(), moved))
                                .about(about(proceeding)));
                    }
                    return acts;
                })
                .orElse(List.of());
    }

    private static About about(Proceeding proceeding) {
        return new About(ThingKind.PROCEEDING, proceeding.id());
    }
}
