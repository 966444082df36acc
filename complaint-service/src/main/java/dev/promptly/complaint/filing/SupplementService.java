package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.AgentActions;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.Horizon;
import dev.promptly.complaint.admission.References;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.casework.CaseService;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.filing.SupplementRequest.Relocation;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cures what was returned: the notice is judged anew with what is added, effective from then (rule book E4). */
@ApplicationScoped
@Transactional
class SupplementService {

    @Inject
    Complaints complaints;

    @Inject
    CaseService views;

    @Inject
    Deciding deciding;

    @Inject
    Casework casework;

    @Inject
    AgentActions agents;

    @Inject
    References references;

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
    Horizon horizon;

    Answer supplement(UUID id, @Nullable String key, SupplementRequest supplement) {
        horizon.enter();
        String account = caller.accountAs(Role.COMPLAINANT);
        Complaint complaint = complaints.lockedOf(account, id);
        return idempotency.once(key, Account.complainant(account), "supplement/" + id, body.hash(), () -> {
            if (!complaint.undecided()) {
                throw Problems.conflict("wrong-state", "All of its targets are decided; nothing is left to cure");
            }
            agents.requireNothingAgainst(complaint, Mandate.Action.FILE, clock.instant());
            complaints.store(add(complaint, supplement));
            return new Created("/v1/complaints/" + id, views.view(complaint));
        });
    }

    private List<Complaint> add(Complaint complaint, SupplementRequest supplement) {
        Instant now = clock.instant();
        requireSomething(supplement);
        requireUndecided(complaint, supplement.targetsOrNone());
        ComplaintRequest filed = keys.open(complaint.id(), complaint.request(), ComplaintRequest.class)
                .orElseThrow(Problems::notFound);
        ComplaintRequest whole = supplement.addedTo(filed, complaint.targets());
        String holder =
                references.right(whole, complaint.account()).map(Right::account).orElse(null);
        Map<UUID, ListingAddress> moved = moved(complaint, supplement, whole);
        WhatEvidenceIsFor.readOf(complaint, filed);
        Instant seenAt = Instant.now();
        Bears.Added added = new Bears.Added(
                new WhatEvidenceIsFor(whole.targets(), complaint.targets(), moved)
                        .read(supplement.evidenceOrNone(), seenAt),
                keys.seal(complaint.id(), whole),
                seenAt,
                supplement.rightId(),
                holder,
                moved,
                supplement.addsSomething());
        Actor by = caller.as(Role.COMPLAINANT);
        if (added.news()) {
            casework.take(complaint, Act.curing(now, by, true));
        }
        casework.take(
                complaint,
                Act.of(ActKind.COMPLAINT_SUPPLEMENTED, now, by, Change.unmoved(complaint.undecidedTargets()))
                        .bearing(added)
                        .saying(supplement.said()));
        return deciding.decide(complaint, whole, now);
    }

    private Map<UUID, ListingAddress> moved(Complaint complaint, SupplementRequest supplement, ComplaintRequest whole) {
        Site site = references.site(whole);
        return supplement.moved().stream()
                .map(moved -> complaint.target(moved.targetId()).orElseThrow())
                .collect(Collectors.toMap(
                        target -> target.id(),
                        target -> whole.targets().get(target.position()).address(site)));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it is empty, or all it does is move a target to nowhere */
    private static void requireSomething(SupplementRequest supplement) {
        if (supplement.addsSomething() || supplement.note() != null) {
            return;
        }
        throw supplement.targetsOrNone().isEmpty()
                ? Problems.refused(Fault.at("", "required", "A supplement adds something to the notice"))
                : Problems.refused(Fault.at("/targets/0", "required", "A url or an itemId says where the target is"));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a target that is unknown, decided already or named twice */
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
