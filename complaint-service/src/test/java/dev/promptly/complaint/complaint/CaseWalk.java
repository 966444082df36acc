package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.RuleBooks;
import dev.promptly.complaint.admission.AdmissionActs;
import dev.promptly.complaint.clock.Clock;
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
import dev.promptly.complaint.statute.TargetKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.statute.Track;
import dev.promptly.complaint.sweep.TimeActs;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One complaint, and acts of parties, reviewers, the platform and time that it takes as they fall. */
final class CaseWalk {

    static final Site SITE = Shops.main();
    static final Supplier<SiteCalendar> CALENDAR = () -> SiteCalendar.of(SITE);
    static final Actor COMPLAINANT = new Actor("complainant", "brand", null);
    private static final Actor PLATFORM = Actor.system("platform");
    private static final Actor REVIEWER = new Actor("reviewer", "ruth", null);
    private static final Instant START = Instant.parse("2026-03-02T01:00:00.000Z");
    private static final Terms TERMS = new Terms(
            RuleBooks.KNOWN.inForce(SITE.profile(), LocalDate.of(2026, 3, 2)),
            CALENDAR.get(),
            "E-Commerce Law art. 42(1)");

    private final Random random;
    final Complaint complaint;
    private final Map<Target, UUID> appeals = new HashMap<>();
    Instant now = START;

    CaseWalk(Random random) {
        this.random = random;
        complaint = filed(1 + random.nextInt(3), now);
    }

    /** A complaint of so many targets that was just received. */
    static Complaint filed(int targets, Instant now) {
        return Complaint.of(new Filed(
                Ids.next(),
                "brand",
                null,
                COMPLAINANT,
                SITE,
                Track.STATUTORY,
                null,
                Ids.next(),
                null,
                Claim.TM_COUNTERFEIT,
                new byte[0],
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
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> judged();
            case 3 -> supplemented();
            case 4 -> withdrawn();
            case 5, 6 -> reported();
            case 7 -> forwarded();
            case 8 -> random.nextBoolean() ? appealed() : appealDecided();
            default -> timePasses();
        };
    }

    private List<Act> judged() {
        Map<Integer, List<Reason>> own = new HashMap<>();
        complaint.targets.forEach(target -> own.put(target.position, reasons()));
        Optional<Waiting> waiting = random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? Waiting.EVIDENCE : Waiting.VERIFICATION);
        Set<Integer> backed = random.nextInt(5) == 0 ? Set.of(0) : Set.of();
        List<Reason> whole = random.nextInt(5) > 0
                ? List.of()
                : List.of(reason(ReasonCode.R40, random.nextBoolean() ? Effect.RETURN : Effect.REVIEW));
        Judgement judgement = new Judgement(waiting, whole, own, backed);
        return AdmissionActs.of(complaint, new Bears.Judged(judgement, TERMS, List.of()), now);
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

    private static Reason reason(ReasonCode code, Effect effect) {
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
        return chosen.isEmpty() || random.nextInt(3) > 0
                ? List.of()
                : WithdrawalActs.of(chosen, new WithdrawalRequest(null, why, null), COMPLAINANT, now);
    }

    private List<Act> reported() {
        Reported reported = new Reported(PLATFORM, now);
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

    private List<Act> appealed() {
        List<Target> chosen = some(target -> target.isContestable() && !target.isAppealed());
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
                .filter(target ->
                        complaint.running(Clock.K19, target.id).findAny().isPresent())
                .toList();
        if (inHand.isEmpty()) {
            return List.of();
        }
        UUID appeal = Objects.requireNonNull(appeals.get(inHand.get(0)));
        Set<Target> granted = new HashSet<>(random.nextBoolean() ? some(Target::isContestable) : List.of());
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
        return new OfReview(id, ReviewKind.APPEAL, now, decision, List.of());
    }

    private List<Act> timePasses() {
        now = now.plus(random.nextInt(4) == 0 ? Duration.ofDays(16) : Duration.ofMinutes(40));
        List<Act> acts = new ArrayList<>(TimeActs.expired(complaint, now));
        if (acts.isEmpty()) {
            acts.addAll(TimeActs.passed(complaint, now));
            acts.addAll(TimeActs.missed(complaint, now));
        }
        return acts;
    }

    private List<Target> some(Predicate<Target> which) {
        return complaint.targets.stream()
                .filter(which)
                .filter(target -> random.nextBoolean())
                .toList();
    }

    /** Makes all targets stand there, whatever was before. */
    static Complaint standingAt(TargetState state) {
        Complaint complaint = filed(1, START);
        complaint.targets.get(0).state = state;
        complaint.takenSince();
        return complaint;
    }
}
