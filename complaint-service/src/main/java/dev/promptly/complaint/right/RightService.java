package dev.promptly.complaint.right;

import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.verification.FactsChanged;
import dev.promptly.complaint.verification.VerdictRequest;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.json.RequestBody;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class RightService {

    private static final Set<String> REFUSALS = Set.of("R06", "R10", "R11", "R12", "R17");

    @Inject
    Rights rights;

    @Inject
    Parties parties;

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
    Event<FactsChanged> factsChanged;

    Answer register(@Nullable String key, RightRequest request) {
        String account = caller.accountAs(Role.COMPLAINANT);
        return idempotency.once(key, account, "registerRight", body.hash(), () -> {
            requireHolder(request.holderId(), account);
            Right right = Right.registered(Ids.next(), account, request, clock.instant());
            rights.persist(right);
            return new Created("/v1/rights/" + right.id, RightView.from(right));
        });
    }

    RightView find(UUID id) {
        return RightView.from(visible(id));
    }

    Page<RightView> list(
            @Nullable String number, @Nullable UUID holderId, @Nullable LocalDate expiresBefore, PageRequest page) {
        boolean all = caller.has(Role.REVIEWER) && caller.onBehalfOf() == null;
        Rights.Filter filter = new Rights.Filter(all ? null : caller.account(), number, holderId, expiresBefore);
        return Page.of(rights.matching(filter, page), page, Right::id, RightView::from);
    }

    Answer prove(UUID id, @Nullable String key, List<RightRequest.Proof> proofs) {
        Right right = visible(id);
        return idempotency.once(key, right.account, "proveRight/" + id, body.hash(), () -> {
            right.prove(proofs);
            factsChanged.fire(new FactsChanged(id, clock.instant()));
            return new Created("/v1/rights/" + id, RightView.from(right));
        });
    }

    Answer verify(UUID id, @Nullable String key, VerdictRequest verdict) {
        verdict.requireOneOf(REFUSALS);
        Right right = rights.findByIdOptional(id).orElseThrow(Problems::notFound);
        String reviewer = caller.as(Role.REVIEWER).subject();
        return idempotency.once(key, reviewer, "verifyRight/" + id, body.hash(), () -> {
            byte[] note = verdict.note() == null ? null : keys.seal(id, verdict.note());
            Instant now = clock.instant();
            right.verification.decide(verdict, note, reviewer, now);
            factsChanged.fire(new FactsChanged(id, now));
            return new Created("/v1/rights/" + id, RightView.from(right));
        });
    }

    private Right visible(UUID id) {
        return rights.findByIdOptional(id)
                .filter(right -> caller.has(Role.REVIEWER) || caller.isFor(right.account))
                .orElseThrow(Problems::notFound);
    }

    private void requireHolder(UUID holderId, String account) {
        boolean own = parties.findByIdOptional(holderId)
                .filter(holder -> holder.account().equals(account))
                .isPresent();
        if (!own) {
            throw Problems.refused(
                    Fault.at("/holderId", "unknown-reference", "There is no such party, or it is not yours"));
        }
    }
}
