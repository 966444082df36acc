package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.TargetRequest;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.admission.References;
import dev.promptly.complaint.admission.Standing;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.review.ReviewView.RulingView;
import dev.promptly.complaint.review.ReviewViews;
import dev.promptly.complaint.review.Reviews;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Language;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Site.OperatorSource;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ComplaintService {

    private static final BiFunction<UUID, Object, byte[]> NOT_STORED = (id, request) -> new byte[0];

    /** A verified holder sees what its agents filed on its rights. */
    private static final String HELD = "(c.holderAccount = :account and exists (select 1 from Right r, Party p "
            + "where r.id = c.rightId and p.id = r.holderId and p.verification.state = 'VERIFIED'))";

    @Inject
    Complaints complaints;

    @Inject
    Deciding deciding;

    @Inject
    AgentActions agents;

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews reviewViews;

    @Inject
    References references;

    @Inject
    RegisteredFacts registeredFacts;

    @Inject
    Listings listings;

    @Inject
    WaitingViews waiting;

    @Inject
    Docket docket;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    @Inject
    Idempotency idempotency;

    @Inject
    RequestBody body;

    @Inject
    Language language;

    @Inject
    Horizon horizon;

    /** T1 and, where all facts are at hand, the decision with it. */
    Answer file(String key, ComplaintRequest request) {
        horizon.enter();
        String account = caller.accountAs(Role.COMPLAINANT);
        return idempotency.once(key, Account.complainant(account), "fileComplaint", body.hash(), () -> {
            Instant now = clock.instant();
            Complaint complaint = receive(request, account, now, keys::seal);
            deciding.decide(complaint, request, now);
            complaints.store(List.of(complaint));
            return new Created("/v1/complaints/" + complaint.id, view(complaint));
        });
    }

    /** What filing the same would answer now; nothing is stored, no key of an open case is taken. */
    ComplaintView rehearse(ComplaintRequest request) {
        Instant now = clock.instant();
        Complaint complaint = receive(request, caller.accountAs(Role.COMPLAINANT), now, NOT_STORED);
        deciding.rehearse(complaint, request, now);
        return view(complaint, waiting.of(complaint, docket.wouldOpen(complaint)));
    }

    ComplaintView find(UUID id) {
        return view(readable(complaints.findByIdOptional(id)));
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
                summary ? complaint -> view(complaint).summary() : this::view;
        if (since == null) {
            return Page.of(complaints.matching(own, page), page, complaint -> complaint.id, shown);
        }
        ChangePlace from = page.afterChange().orElseGet(() -> ChangePlace.before(since, horizon.complete()));
        return Page.ofChanges(
                complaints.changed(own, from, page),
                page,
                from,
                complaint -> new ChangePlace(from.asOf(), complaint.changedAt, complaint.id),
                shown);
    }

    /** T19, T21; what is left of a returned notice may be good without what was withdrawn (R22). */
    Answer withdraw(UUID id, @Nullable String key, WithdrawalRequest request) {
        horizon.enter();
        String account = caller.accountAs(Role.COMPLAINANT);
        Complaint complaint = complaints.lockedOf(account, id);
        return idempotency.once(key, Account.complainant(account), "withdraw/" + id, body.hash(), () -> {
            Instant now = clock.instant();
            List<Target> chosen = chosen(complaint, request);
            agents.require(complaint, Mandate.Action.WITHDRAW, chosen, now);
            complaint.withdraw(chosen, request, caller.as(Role.COMPLAINANT), now);
            if (complaint.undecided()) {
                deciding.decide(complaint, now);
            }
            complaints.store(List.of(complaint));
            return new Created("/v1/complaints/" + id, view(complaint));
        });
    }

    private Complaint receive(
            ComplaintRequest request, String account, Instant now, BiFunction<UUID, Object, byte[]> sealing) {
        Site site = references.site(request);
        references.requireComplainant(request, account);
        references.requireIntake(request, caller.onBehalfOf(), now);
        Optional<Right> right = references.right(request, account);
        UUID id = Ids.next();
        Instant arrived = request.intake() == null ? now : request.intake().arrivedAt();
        Filing filing = new Filing(
                id,
                account,
                caller.as(Role.COMPLAINANT),
                site,
                request,
                sealing.apply(id, request),
                Deciding.terms(site, request, arrived));
        List<Target> targets = targets(site, request);
        Instant seenAt = Instant.now();
        List<Exhibited> evidence =
                new WhatEvidenceIsFor(request.targets(), targets).read(request.evidenceOrNone(), seenAt);
        Complaint complaint = Complaint.received(filing, targets, evidence, now, seenAt);
        complaint.holderAccount = right.map(Right::account).orElse(null);
        return complaint;
    }

    private List<Target> targets(Site site, ComplaintRequest request) {
        List<ListingAddress> addresses =
                request.targets().stream().map(target -> target.address(site)).toList();
        Map<String, Listing> known = listings.known(
                site.id(),
                addresses.stream()
                        .map(ListingAddress::key)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            TargetRequest asked = request.targets().get(i);
            ListingAddress address = addresses.get(i);
            targets.add(Target.received(
                    i, asked, address, operator(site, asked, known.get(String.valueOf(address.key())))));
        }
        return targets;
    }

    /** What the platform said of the listing counts; the complaint's hint only where the site trusts it. */
    private static @Nullable String operator(Site site, TargetRequest asked, @Nullable Listing known) {
        String hint = site.operatorSource() == OperatorSource.COMPLAINT ? asked.operatorHint() : null;
        return Optional.ofNullable(known).flatMap(Listing::toldOperator).orElse(hint);
    }

    private List<Target> chosen(Complaint complaint, WithdrawalRequest request) {
        if (request.targetIds() == null) {
            List<Target> left = complaint.targets.stream()
                    .filter(target -> !target.state.ended())
                    .toList();
            return requireSome(left);
        }
        List<Target> chosen = new ArrayList<>();
        for (int i = 0; i < request.targetIds().size(); i++) {
            String pointer = "/targetIds/" + i;
            Target target = complaint
                    .target(request.targetIds().get(i))
                    .orElseThrow(() -> Problems.refused(
                            Fault.at(pointer, "unknown-reference", "The complaint has no such target")));
            if (!target.state.ended() && !chosen.contains(target)) {
                chosen.add(target);
            }
        }
        return requireSome(chosen);
    }

    private static List<Target> requireSome(List<Target> chosen) {
        if (chosen.isEmpty()) {
            throw Problems.conflict("wrong-state", "All of these targets have ended already");
        }
        return chosen;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where it is unknown, or not the caller's to read */
    void requireReadable(UUID id) {
        readable(complaints.findByIdOptional(id));
    }

    private Complaint readable(Optional<Complaint> found) {
        return found.filter(complaint -> caller.hasAny(Role.REVIEWER, Role.PLATFORM, Role.AUDITOR)
                        || caller.isFor(Account.complainant(complaint.account))
                        || isForHolder(complaint))
                .orElseThrow(Problems::notFound);
    }

    private boolean isForHolder(Complaint complaint) {
        return complaint.holderAccount != null
                && caller.isFor(Account.complainant(complaint.holderAccount))
                && complaints.isHolderVerified(complaint);
    }

    ComplaintView view(Complaint complaint) {
        return view(complaint, waiting.of(complaint));
    }

    private ComplaintView view(Complaint complaint, WaitingViews.Shown waitingFor) {
        return ComplaintView.from(
                complaint,
                heldByOthers(complaint),
                waitingFor,
                decisions(complaint),
                clock.instant(),
                language.asked());
    }

    /** Whose listing another complaint keeps hidden is told to who may know of others' cases. */
    private Predicate<Target> heldByOthers(Complaint complaint) {
        Predicate<Target> held = complaints.heldByOthers(complaint);
        boolean told = complaint.admittedAt != null
                || caller.hasAny(Role.PLATFORM, Role.AUDITOR)
                || (caller.has(Role.REVIEWER) && caller.onBehalfOf() == null)
                || complaint.targets.stream().noneMatch(held)
                || Standing.of(registeredFacts.of(complaint));
        return told ? held : target -> false;
    }

    /** Not looked for where no reviewer has decided anything. */
    private List<RulingView> decisions(Complaint complaint) {
        return complaint.reviewed
                ? reviews.ruledOn(complaint.id).stream()
                        .map(review ->
                                reviewViews.ruling(review, review.ruling().orElseThrow()))
                        .toList()
                : List.of();
    }
}
