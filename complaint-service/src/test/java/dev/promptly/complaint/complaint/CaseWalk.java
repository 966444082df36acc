package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.RuleBooks;
import dev.promptly.complaint.admission.AdmissionActs;
import dev.promptly.complaint.calendar.NextYear;
import dev.promptly.complaint.calendar.WorkingCalendar;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.Receipt;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.filing.WithdrawalActs;
import dev.promptly.complaint.filing.WithdrawalRequest;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.Text;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.listing.Shops;
import dev.promptly.complaint.platform.MeasureReport;
import dev.promptly.complaint.platform.Reported;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Failure;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.Outcome;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.statute.Stage;
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.sweep.TimeActs;
import dev.promptly.complaint.window.WindowCount;
import dev.promptly.complaint.window.WindowLaw;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One complaint, and acts of parties, reviewers, the platform and time that it takes as they fall. */
final class CaseWalk implements KnownCase {

    static final Site SITE = Shops.main();
    static final Supplier<SiteCalendar> CALENDAR = () -> SiteCalendar.of(SITE);
    private static final SiteCalendar WITH_2027 = new SiteCalendar(SITE.zone(), NextYear.known(), 30);
    static final Actor COMPLAINANT = new Actor("complainant", "brand", null);
    private static final Actor PLATFORM = Actor.system("platform");
    private static final Actor REVIEWER = new Actor("reviewer", "ruth", null);
    private static final Instant START = Instant.parse("2026-03-02T01:00:00.000Z");
    private static final Instant LATE_IN_THE_YEAR = Instant.parse("2026-12-05T01:00:00.000Z");
    private static final Terms TERMS = new Terms(
            RuleBooks.KNOWN.inForce(SITE.profile(), LocalDate.of(2026, 3, 2)),
            CALENDAR.get(),
            "E-Commerce Law art. 42(1)");

    final Random random;
    final Complaint complaint;
    final DisputeWalk dispute;
    final ProceedingWalk proceeding;
    private final HouseWalk house;
    private final AppealWalk sellersAppeals;
    private final Map<Target, UUID> appeals = new HashMap<>();
    private final Deque<Supplier<List<Act>>> following = new ArrayDeque<>();
    private SiteCalendar calendar = CALENDAR.get();
    boolean timePassed;
    Instant now;

    CaseWalk(Random random) {
        this.random = random;
        now = random.nextInt(4) == 0 ? LATE_IN_THE_YEAR : START;
        boolean adjudicated = now.equals(START) && random.nextInt(3) == 0;
        complaint = filed(1 + random.nextInt(3), adjudicated ? Track.ADJUDICATED : Track.STATUTORY, now);
        dispute = new DisputeWalk(this);
        proceeding = new ProceedingWalk(this);
        house = new HouseWalk(this);
        sellersAppeals = new AppealWalk(this);
    }

    /** By the years that are known by now. */
    Supplier<SiteCalendar> calendar() {
        return () -> calendar;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Track track() {
        return complaint.track();
    }

    @Override
    public WorkingCalendar working() {
        return calendar.working();
    }

    @Override
    public boolean knowsNextYear() {
        return calendar == WITH_2027;
    }

    @Override
    public boolean wasDelivered(UUID declaration, Instant at) {
        return dispute.declarations.stream()
                .anyMatch(one -> one.id().equals(declaration)
                        && one.deliveredAt().filter(at::equals).isPresent());
    }

    @Override
    public Stream<Suit> suits(UUID target) {
        return proceeding.suits(target);
    }

    @Override
    public Stream<Instant> unanswered(UUID target) {
        return proceeding.asked.stream()
                .filter(one -> !one.answered && one.targets.contains(target))
                .map(one -> one.arrived);
    }

    /** What is done right after the acts that are about to be taken. */
    void then(Consumer<ProceedingWalk> done) {
        then(() -> {
            done.accept(proceeding);
            return List.of();
        });
    }

    void then(Supplier<List<Act>> acts) {
        following.add(acts);
    }

    /** A complaint of so many targets that was just received. */
    private static Complaint filed(int targets, Track track, Instant now) {
        return Complaint.of(new Filed(
                Ids.next(),
                "brand",
                null,
                COMPLAINANT,
                SITE,
                track,
                null,
                Ids.next(),
                null,
                Claim.TM_COUNTERFEIT,
                new byte[0],
                new Receipt(false, false),
                TERMS,
                now,
                null,
                now,
                IntStream.range(0, targets).mapToObj(CaseWalk::target).toList(),
                List.of()));
    }

    private static Target target(int position) {
        ListingAddress address = new ListingAddress(Location.ON_SITE, "90" + position, null, "90" + position, null);
        return Target.received(position, new Filed.Row(TargetKind.LISTING, address, null, "shop-17", null, List.of()));
    }

    /** The next acts, as somebody may bring them about now; none where nobody can. */
    List<Act> next() {
        timePassed = false;
        if (!following.isEmpty()) {
            return following.remove().get();
        }
        boolean undecided = complaint.undecided() && random.nextInt(3) > 0;
        return switch (random.nextInt(undecided ? 10 : 16)) {
            case 0, 1, 2 -> judged();
            case 3 -> supplemented();
            case 4 -> withdrawn();
            case 5, 6 -> reported();
            case 7 -> forwarded();
            case 8 -> ofAppeals();
            case 9, 10 -> timePasses();
            case 11, 12, 13 -> dispute.next();
            case 14 -> proceeding.next();
            default -> random.nextInt(3) == 0 ? house.next() : announced();
        };
    }

    boolean isDone() {
        return following.isEmpty();
    }

    private List<Act> judged() {
        Map<Integer, List<Reason>> own = new HashMap<>();
        boolean good = random.nextInt(3) == 0;
        complaint.targets.forEach(target -> own.put(target.position, good ? List.of() : reasons()));
        Optional<Waiting> waiting = random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? Waiting.EVIDENCE : Waiting.VERIFICATION);
        Set<Integer> backed = random.nextInt(5) == 0 ? Set.of(0) : Set.of();
        List<Reason> whole = random.nextInt(5) > 0
                ? List.of()
                : List.of(reason(ReasonCode.R40, random.nextBoolean() ? Effect.RETURN : Effect.REVIEW));
        Judgement judgement = new Judgement(waiting, whole, own, backed);
        return AdmissionActs.of(complaint, new Bears.Judged(judgement, TERMS, List.of(), now), now);
    }

    private List<Reason> reasons() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> List.of(reason(ReasonCode.R30, Effect.RETURN));
            case 2 -> List.of(reason(ReasonCode.R25, Effect.REJECT));
            case 3 -> List.of(reason(ReasonCode.R13, Effect.REVIEW));
            case 4 -> random.nextInt(3) == 0 ? List.of(reason(ReasonCode.R21, Effect.MOOT)) : List.of();
            default -> List.of();
        };
    }

    static Reason reason(ReasonCode code, Effect effect) {
        return new Reason(
                code, effect, Reason.Scope.TARGET, new Text("amiss", "有误"), "D", List.of(), List.of(), null, null);
    }

    private List<Act> supplemented() {
        List<Target> undecided = complaint.undecidedTargets();
        boolean news = random.nextBoolean();
        return undecided.isEmpty()
                ? List.of()
                : List.of(
                        Act.curing(now, COMPLAINANT, news),
                        Act.of(ActKind.COMPLAINT_SUPPLEMENTED, now, COMPLAINANT, Change.unmoved(undecided))
                                .bearing(new Bears.Added(List.of(), new byte[0], now, null, null, Map.of(), news)));
    }

    private List<Act> withdrawn() {
        List<Target> chosen = some(target -> !target.state.ended());
        WithdrawalRequest.Reason why =
                random.nextBoolean() ? WithdrawalRequest.Reason.CORRECTED : WithdrawalRequest.Reason.SETTLED;
        return chosen.isEmpty() || random.nextInt(6) > 0
                ? List.of()
                : WithdrawalActs.of(chosen, new WithdrawalRequest(null, why, null), COMPLAINANT, now);
    }

    private List<Act> reported() {
        Reported reported = new Reported(PLATFORM, now, id -> Optional.empty());
        for (Target target : some(target -> target.measure != null)) {
            Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
            Failure failure =
                    outcome == Outcome.FAILED ? Failure.values()[random.nextInt(Failure.values().length)] : null;
            try {
                reported.add(target, new MeasureReport(null, null, null, outcome, null, null, failure, null, null));
            } catch (Refused refused) {
                // the outcome cannot follow: nothing of it is added
            }
        }
        return reported.acts();
    }

    private List<Act> forwarded() {
        List<Target> chosen =
                some(target -> complaint.running(Clock.K4, target.id).findAny().isPresent());
        return List.of(Act.of(ActKind.NOTICE_FORWARDED, now, PLATFORM, Change.unmoved(chosen)));
    }

    private List<Act> ofAppeals() {
        return switch (random.nextInt(4)) {
            case 0 -> appealed();
            case 1 -> appealDecided();
            default -> sellersAppeals.next();
        };
    }

    private List<Act> appealed() {
        List<Target> chosen = some(target -> target.canMake(Move.REOPEN) && !target.isAppealed());
        OfReview appeal = review(Ids.next(), null);
        chosen.forEach(target -> appeals.put(target, appeal.reviewId()));
        return chosen.isEmpty()
                ? List.of()
                : List.of(Act.of(ActKind.APPEAL_RECEIVED, now, COMPLAINANT, Change.unmoved(chosen))
                        .bearing(new Bears.Appealed())
                        .about(appeal));
    }

    /** As a reviewer grants one of the appeals for some of its targets, or dismisses it. */
    private List<Act> appealDecided() {
        List<Target> inHand = complaint.targets.stream()
                .filter(target -> complaint.running(Clock.K19, target.id).anyMatch(clock -> clock.appellant() == null))
                .toList();
        if (inHand.isEmpty()) {
            return List.of();
        }
        UUID appeal = Objects.requireNonNull(appeals.get(inHand.get(0)));
        Set<Target> granted =
                new HashSet<>(random.nextBoolean() ? some(target -> target.canMake(Move.REOPEN)) : List.of());
        List<Change> changes = inHand.stream()
                .filter(target -> appeal.equals(appeals.get(target)))
                .map(Change::of)
                .map(change -> granted.contains(change.target()) ? change.by(Move.REOPEN) : change)
                .toList();
        return List.of(Act.of(ActKind.APPEAL_DECIDED, now, REVIEWER, changes)
                .bearing(new Bears.Ruled(List.of(), null))
                .about(review(appeal, granted.isEmpty() ? ReviewDecisionKind.DISMISS : ReviewDecisionKind.UPHOLD)));
    }

    private OfReview review(UUID id, @Nullable ReviewDecisionKind decision) {
        return new OfReview(id, ReviewKind.APPEAL, now, decision, List.of(), null);
    }

    private List<Act> timePasses() {
        now = later();
        timePassed = true;
        List<Act> acts = new ArrayList<>(TimeActs.ranOut(complaint, proceeding.proceedings, dispute.declarations, now));
        if (acts.isEmpty()) {
            acts.addAll(TimeActs.expired(complaint, now));
        } else {
            then(() -> TimeActs.ranOut(complaint, proceeding.proceedings, dispute.declarations, now));
        }
        if (acts.isEmpty()) {
            acts.addAll(TimeActs.passed(complaint, now));
            acts.addAll(TimeActs.missed(complaint, now));
        }
        return acts;
    }

    /** Some time later, or at the very end of a clock, or a millisecond before. */
    private Instant later() {
        List<Instant> ends = complaint.deadlines.stream()
                .filter(deadline -> deadline.runs() && deadline.clock().isTerm())
                .flatMap(deadline -> Stream.ofNullable(deadline.dueAt()))
                .map(end -> random.nextBoolean() ? end : end.minusMillis(1))
                .filter(now::isBefore)
                .toList();
        Instant some =
                now.plus(random.nextInt(4) == 0 ? Duration.ofDays(1 + random.nextInt(16)) : Duration.ofMinutes(40));
        Instant then = !ends.isEmpty() && random.nextBoolean() ? ends.get(random.nextInt(ends.size())) : some;
        return complaint.receivedAt.equals(START) && then.isAfter(LATE_IN_THE_YEAR) ? now : then;
    }

    /** The list of the next year is in force: provisional windows are counted anew. */
    private List<Act> announced() {
        calendar = random.nextInt(3) == 0 ? WITH_2027 : calendar;
        return TimeActs.recomputed(complaint, calendar.working().version(), this::counted, now);
    }

    WindowCount counted(Instant delivered) {
        return WindowCount.of(WindowLaw.ECL, delivered, SITE.zone(), calendar.working());
    }

    List<Target> some(Predicate<Target> which) {
        return complaint.targets.stream()
                .filter(which)
                .filter(target -> random.nextBoolean())
                .toList();
    }

    /** A case whose one target stands there, whatever was before. */
    static Complaint standingAt(Stage stage) {
        Complaint complaint = filed(1, Track.STATUTORY, START);
        Target target = complaint.targets.get(0);
        target.state = stage.state();
        target.endReason = stage.reason();
        complaint.deadlines.clear();
        complaint.takenSince();
        return complaint;
    }
}
