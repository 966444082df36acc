package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Bears.Moved;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.filing.SupplementRequest.Relocation;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.reception.Reception;
import dev.promptly.complaint.reception.References;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cures what was returned: the notice is judged anew with what is added, effective from then (rule book E4). */
@ApplicationScoped
@Transactional
class SupplementService {

    @Inject
    Casework casework;

    @Inject
    CaseService cases;

    @Inject
    References references;

    @Inject
    Listings listings;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    Answer supplement(UUID id, SupplementRequest supplement) {
        Account account = Account.complainant(caller.accountAs(Role.COMPLAINANT));
        return casework.change(account, id, (file, now) -> {
            if (!file.complaint().undecided()) {
                throw Problems.conflict("wrong-state", "All of its targets are decided; nothing is left to cure");
            }
            AgentActions.requireNothingAgainst(file, Mandate.Action.FILE, now);
            return add(file, supplement, now).answering(cases::shown);
        });
    }

    private Step<CaseFile> add(CaseFile file, SupplementRequest supplement, Instant now) {
        Complaint complaint = file.complaint();
        requireSomething(supplement);
        requireUndecided(complaint, supplement.targetsOrNone());
        ComplaintRequest whole = supplement.addedTo(file.request(), complaint.targets());
        String holder =
                references.right(whole, complaint.account()).map(Right::account).orElse(null);
        Map<UUID, ListingAddress> moved = moved(file, supplement, whole);
        Instant seenAt = Instant.now();
        Bears.Added added = new Bears.Added(
                new WhatEvidenceIsFor(whole.targets(), complaint.targets(), moved)
                        .read(supplement.evidenceOrNone(), seenAt),
                keys.seal(complaint.id(), whole),
                seenAt,
                supplement.rightId(),
                holder,
                sold(file, moved, whole),
                supplement.addsSomething());
        Actor by = caller.as(Role.COMPLAINANT);
        Act supplemented = Act.of(ActKind.COMPLAINT_SUPPLEMENTED, now, by, Change.unmoved(complaint.undecidedTargets()))
                .bearing(added)
                .saying(supplement.said());
        return Step.of(added.news() ? List.of(Act.curing(now, by, true), supplemented) : List.of(supplemented))
                .adding(whole)
                .judgedAnew();
    }

    private static Map<UUID, ListingAddress> moved(
            CaseFile file, SupplementRequest supplement, ComplaintRequest whole) {
        return supplement.moved().stream()
                .map(moved -> file.complaint().target(moved.targetId()).orElseThrow())
                .collect(Collectors.toMap(
                        target -> target.id(),
                        target -> whole.targets().get(target.position()).address(file.site())));
    }

    /** Who sells where targets are now: of another listing nothing is known by what was known of the first. */
    private Map<UUID, Moved> sold(CaseFile file, Map<UUID, ListingAddress> moved, ComplaintRequest whole) {
        Map<String, Listing> known = listings.known(
                file.site().id(),
                moved.values().stream()
                        .flatMap(address -> Stream.ofNullable(address.key()))
                        .toList());
        Map<UUID, Moved> sold = new HashMap<>();
        moved.forEach((id, address) -> {
            int row = file.complaint().target(id).orElseThrow().position();
            Listing listing = known.get(String.valueOf(address.key()));
            sold.put(
                    id,
                    new Moved(
                            address,
                            Reception.operator(file.site(), whole.targets().get(row), listing)));
        });
        return sold;
    }

    /** @throws Refused 422 where it is empty, or all it does is move a target to nowhere */
    private static void requireSomething(SupplementRequest supplement) {
        if (supplement.addsSomething() || supplement.note() != null) {
            return;
        }
        throw supplement.targetsOrNone().isEmpty()
                ? Problems.refused(Fault.at("", "required", "A supplement adds something to the notice"))
                : Problems.refused(Fault.at("/targets/0", "required", "A url or an itemId says where the target is"));
    }

    /** @throws Refused 422 for a target that is unknown, decided already or named twice */
    private static void requireUndecided(Complaint complaint, List<Relocation> moved) {
        Set<UUID> undecided = complaint.targets().stream()
                .filter(target -> target.state().undecided())
                .map(target -> target.id())
                .collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < moved.size(); i++) {
            if (!named.add(moved.get(i).targetId())) {
                throw Problems.refused(
                        Fault.at("/targets/" + i + "/targetId", "invalid-value", "This target is named twice"));
            }
            if (!undecided.contains(moved.get(i).targetId())) {
                throw Problems.refused(Fault.at(
                        "/targets/" + i + "/targetId",
                        "unknown-reference",
                        "The complaint has no such target, or it is decided"));
            }
        }
    }
}
