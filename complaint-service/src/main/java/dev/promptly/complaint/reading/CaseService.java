package dev.promptly.complaint.reading;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.Standing;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.review.ReviewView.RulingView;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.site.Language;
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
import org.jspecify.annotations.Nullable;

/** What is to be read of complaints, by whoever may read it. */
@ApplicationScoped
@Transactional
public class CaseService {

    /** A verified holder sees what its agents filed on its rights. */
    private static final String HELD = "(c.holderAccount = :account and exists (select 1 from Right r, Party p "
            + "where r.id = c.rightId and p.id = r.holderId and p.verification.state = 'VERIFIED'))";

    @Inject
    Complaints complaints;

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews reviewViews;

    @Inject
    CaseFiles files;

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

    /**
     * @param since where it is given the list runs oldest change first, from there on
     * @param summary whether targets are counted instead of shown
     */
    Page<ComplaintView> list(Filter filter, PageRequest page, @Nullable Instant since, boolean summary) {
        boolean all = caller.hasAny(Role.REVIEWER, Role.PLATFORM, Role.AUDITOR) && caller.onBehalfOf() == null;
        Filter own = all
                ? filter
                : filter.and("(c.account = :account or " + HELD + ")", "account", caller.accountAs(Role.COMPLAINANT));
        Function<Complaint, ComplaintView> shown =
                summary ? complaint -> view(files.of(complaint)).summary() : complaint -> view(files.of(complaint));
        if (since == null) {
            return Page.of(complaints.matching(own, page), page, complaint -> complaint.id(), shown);
        }
        ChangePlace from = page.afterChange().orElseGet(() -> ChangePlace.before(since, horizon.complete()));
        return Page.ofChanges(
                complaints.changed(own, from, page),
                page,
                from,
                complaint -> new ChangePlace(from.asOf(), complaint.changedAt(), complaint.id()),
                shown);
    }

    /** @throws Refused 404 where it is unknown, or not the caller's to read */
    public void requireReadable(UUID id) {
        readable(complaints.findByIdOptional(id));
    }

    private Complaint readable(Optional<Complaint> found) {
        return found.filter(complaint -> caller.hasAny(Role.REVIEWER, Role.PLATFORM, Role.AUDITOR)
                        || caller.isFor(Account.complainant(complaint.account()))
                        || isForHolder(complaint))
                .orElseThrow(Problems::notFound);
    }

    private boolean isForHolder(Complaint complaint) {
        return complaint.holderAccount() != null
                && caller.isFor(Account.complainant(complaint.holderAccount()))
                && isHolderVerified(complaint);
    }

    /** Whether a reviewer has found that the right's holder is who it says. */
    private boolean isHolderVerified(Complaint complaint) {
        return complaints
                        .getEntityManager()
                        .createQuery("""
                                select count(p) from Party p
                                where p.verification.state = 'VERIFIED'
                                  and p.id = (select r.holderId from Right r where r.id = ?1)""", Long.class)
                        .setParameter(1, complaint.rightId())
                        .getSingleResult()
                > 0;
    }

    /** As what was made of it, or has become of it. */
    public Created shown(CaseFile file) {
        return new Created("/v1/complaints/" + file.complaint().id(), view(file));
    }

    private ComplaintView view(CaseFile file) {
        return view(file, waiting.of(file));
    }

    public ComplaintView view(CaseFile file, WaitingViews.Shown waitingFor) {
        return ComplaintView.from(
                file.complaint(),
                heldByOthers(file),
                waitingFor,
                decisions(file.complaint()),
                clock.instant(),
                language.asked());
    }

    /** Whose listing another complaint keeps hidden is told to who may know of others' cases. */
    private Predicate<Target> heldByOthers(CaseFile file) {
        Complaint complaint = file.complaint();
        Predicate<Target> held = file::isHeldByOthers;
        boolean told = complaint.admittedAt() != null
                || caller.hasAny(Role.PLATFORM, Role.AUDITOR)
                || (caller.has(Role.REVIEWER) && caller.onBehalfOf() == null)
                || complaint.targets().stream().noneMatch(held)
                || Standing.of(file.registered());
        return told ? held : target -> false;
    }

    /** Not looked for where no reviewer has decided anything. */
    private List<RulingView> decisions(Complaint complaint) {
        return complaint.reviewed()
                ? reviews.ruledOn(complaint.id()).stream()
                        .map(review ->
                                reviewViews.ruling(review, review.ruling().orElseThrow()))
                        .toList()
                : List.of();
    }
}
