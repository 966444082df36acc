package dev.promptly.complaint.reading;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.Standing;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.casework.Holders;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.reading.ComplaintView.TargetView;
import dev.promptly.complaint.reading.ListedComplaints.Listed;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.ReviewView.RulingView;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.site.Language;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is to be read of complaints, by whoever may read it. */
@ApplicationScoped
@Transactional
public class CaseService {

    /** A verified holder sees what its agents filed on its rights. */
    private static final String HELD = "c.holderAccount = :account and c.holderAccount <> c.account and exists "
            + "(select 1 from Right h, Party p where h.id = c.rightId and p.id = h.holderId and p.verification.state = 'VERIFIED')";

    /** Of complaints {@code c}: which an account {@code :account} reads as its own; it filed them, or an agent of its did. */
    public static final List<String> OWN = List.of("c.account = :account", HELD);

    @Inject
    Complaints complaints;

    @Inject
    ListedComplaints listed;

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews reviewViews;

    @Inject
    CaseFiles files;

    @Inject
    Holders holders;

    @Inject
    WaitingViews waiting;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    @Inject
    Language language;

    @Inject
    Horizon horizon;

    ComplaintView find(UUID id) {
        return view(files.of(readable(complaints.findByIdOptional(id))));
    }

    /** With {@code changedSince} oldest change first, from there on; as a summary targets are counted instead of shown. */
    Page<ComplaintView> list(ComplaintFilter wanted, PageRequest page) {
        Filter filter = wanted.filter();
        Filter own = isTheHouse() ? filter : filter.either(OWN, "account", caller.accountAs(Role.COMPLAINANT));
        Function<Listed, ComplaintView> shown = wanted.isSummary()
                ? row -> view(files.of(row.complaint())).summary()
                : row -> view(files.of(row.complaint()));
        Instant since = wanted.changedSince();
        if (since == null) {
            return Page.of(
                    listed.newest(wanted.source(), own, page),
                    page,
                    row -> row.complaint().id(),
                    shown);
        }
        ChangePlace from = page.afterChange().orElseGet(() -> ChangePlace.before(since, horizon.complete()));
        return Page.ofChanges(
                listed.changed(own, from, page),
                page,
                from,
                row -> new ChangePlace(
                        from.asOf(), row.changedAt(), row.complaint().id()),
                shown);
    }

    /** Whether the caller reads everybody's, and not for a party. */
    public boolean isTheHouse() {
        return caller.hasAny(Role.REVIEWER, Role.PLATFORM, Role.AUDITOR) && caller.onBehalfOf() == null;
    }

    /** @throws Refused 404 where it is unknown, or not the caller's to read */
    public void requireReadable(UUID id) {
        readable(complaints.findByIdOptional(id));
    }

    private Complaint readable(Optional<Complaint> found) {
        return found.filter(complaint -> caller.hasAny(Role.REVIEWER, Role.PLATFORM, Role.AUDITOR)
                        || caller.isFor(Account.complainant(complaint.account()))
                        || holders.side(complaint).stream()
                                .map(Account::complainant)
                                .anyMatch(caller::isFor))
                .orElseThrow(Problems::notFound);
    }

    /** Its targets as they are shown, one by one. */
    public Function<Target, TargetView> targets(Complaint complaint) {
        CaseFile file = files.of(complaint);
        WaitingViews.Shown waitingFor = waiting.of(file);
        Viewer viewer = viewer();
        Predicate<Target> held = heldByOthers(file, viewer);
        return target ->
                ComplaintView.target(target, held, waitingFor.ofTarget().apply(target), viewer.language());
    }

    /** As what was made of it, or has become of it. */
    public Created shown(CaseFile file) {
        return shown(file, viewer());
    }

    /** To one whose request is answered elsewhere. */
    public Created shown(CaseFile file, Viewer viewer) {
        return new Created("/v1/complaints/" + file.complaint().id(), view(file, waiting.of(file), viewer));
    }

    /** Who reads in this request. */
    public Viewer viewer() {
        boolean house = isTheHouse();
        return new Viewer(house, house || caller.hasAny(Role.PLATFORM, Role.AUDITOR), language.asked());
    }

    private ComplaintView view(CaseFile file) {
        return view(file, waiting.of(file));
    }

    public ComplaintView view(CaseFile file, WaitingViews.Shown waitingFor) {
        return view(file, waitingFor, viewer());
    }

    private ComplaintView view(CaseFile file, WaitingViews.Shown waitingFor, Viewer viewer) {
        return ComplaintView.from(
                file.complaint(),
                heldByOthers(file, viewer),
                waitingFor,
                decisions(file.complaint(), viewer),
                deadline -> deadline.appellant() == null || viewer.house(),
                clock.instant(),
                viewer.language());
    }

    /** Whose listing another complaint keeps hidden is told to who may know of others' cases. */
    private static Predicate<Target> heldByOthers(CaseFile file, Viewer viewer) {
        Complaint complaint = file.complaint();
        Predicate<Target> held = file::isHeldByOthers;
        boolean told = complaint.admittedAt() != null
                || viewer.ofAll()
                || complaint.targets().stream().noneMatch(held)
                || Standing.of(file.registered());
        return told ? held : target -> false;
    }

    /** An operator's appeal, and that its declaration is not admitted, are no matter of the complainant's. */
    private static boolean isBetweenOperatorAndHouse(Review review) {
        return review.isAnOperators()
                || (review.kind() == ReviewKind.DECLARATION
                        && review.ruling().filter(Ruling::isAdverse).isPresent());
    }

    /** Not looked for where no reviewer has decided anything. */
    private List<RulingView> decisions(Complaint complaint, Viewer viewer) {
        return complaint.reviewed()
                ? reviews.ruledOn(complaint.id()).stream()
                        .filter(review -> !isBetweenOperatorAndHouse(review) || viewer.house())
                        .map(review ->
                                reviewViews.ruling(review, review.ruling().orElseThrow()))
                        .toList()
                : List.of();
    }
}
