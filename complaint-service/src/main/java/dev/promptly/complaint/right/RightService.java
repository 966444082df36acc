package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.right.RightView.FilingView;
import dev.promptly.complaint.verification.Registry;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class RightService {

    @Inject
    Rights rights;

    @Inject
    Parties parties;

    @Inject
    Titles titles;

    @Inject
    Registry registry;

    @Inject
    RightWatch watch;

    @Inject
    RightEvents events;

    @Inject
    FilingChannel channel;

    @Inject
    LegalClock clock;

    Answer register(RightRequest request) {
        String account = registry.account();
        return registry.once(account, () -> {
            requireHolder(request.holderId(), account);
            request.requireDatesInOrder();
            Instant now = clock.instant();
            byte[] title = titles.sealed(request.holderId(), request.title());
            LocalDate today = watch.today(request.jurisdiction(), now);
            String subject = registry.complainant().subject();
            Right right = Right.registered(Ids.next(), account, request, title, subject, today, now);
            rights.persist(right);
            watch.look(right, RightEvents.SYSTEM, now);
            registry.entered(right.entry());
            return shown(right);
        });
    }

    /** Its account's, a reviewer's, or an agent's to whom a mandate opens it. */
    RightView find(UUID id) {
        return view(rights.findByIdOptional(id)
                .filter(right ->
                        registry.shows(right.account) || rights.isOpenTo(registry.ownAccount(), right, today(right)))
                .orElseThrow(Problems::notFound));
    }

    Page<RightView> list(
            @Nullable List<String> numbers,
            @Nullable List<UUID> holderIds,
            @Nullable LocalDate expiresBefore,
            PageRequest page) {
        Filter filter = new Filter("r.id < :before")
                .and("r.account = :account", "account", registry.narrowedTo())
                .and(
                        "r.registerNumber in :number",
                        "number",
                        numbers == null
                                ? null
                                : numbers.stream().map(RegisterNumber::of).toList())
                .and("r.holderId in :holderId", "holderId", holderIds)
                .and("r.lastDay < :expiresBefore", "expiresBefore", expiresBefore);
        return Page.of(rights.matching(filter, page), page, Right::id, this::view);
    }

    Answer prove(UUID id, List<RightRequest.Proof> proofs) {
        Right right = visible(rights.locked(id));
        return registry.once(right.account, () -> {
            boolean reopened = right.proveAnew(proofs, registry.complainant().subject());
            watch.look(right, RightEvents.SYSTEM, clock.instant());
            // what comes in at this very moment is seen by the next look
            right.told.lookAt(Rights.AT_ONCE);
            if (reopened) {
                registry.changed(right.entry());
            } else {
                registry.revised(right.entry());
            }
            return shown(right);
        });
    }

    Answer verify(UUID id, Registry.Stated verdict) {
        Right right = rights.locked(id).orElseThrow(Problems::notFound);
        return registry.verify(verdict, right.entry(), () -> view(right), () -> {
            Instant now = clock.instant();
            watch.look(right, registry.reviewer(), now);
            events.verdict(right, registry.reviewer(), now);
            return shown(right);
        });
    }

    /** A reviewer's word on how the right stands; later notices are judged by it. */
    Answer say(UUID id, StatusRequest said) {
        Right right = rights.locked(id).orElseThrow(Problems::notFound);
        Instant now = clock.instant();
        LocalDate today = watch.today(right.jurisdiction, now);
        if (said.on() != null && said.on().isAfter(today)) {
            throw Problems.refused(Fault.at("/on", "in-the-future", "What is to come cannot be said yet"));
        }
        if (said.status() == RightStatus.UNREGISTERED && right.type.granted()) {
            throw Problems.refused(Fault.at(
                    "/status", "invalid-value", "Without its register a " + right.type + " is PENDING or has ended"));
        }
        return registry.onceByReviewer(() -> {
            registry.requireAnother(right.entry());
            byte[] note = registry.sealed(right.holderId, said.note());
            String reviewer = registry.reviewer().subject();
            right.say(StatusWord.said(said, today, note, reviewer, now), said.expiresOn());
            registry.revised(right.entry());
            watch.look(right, registry.reviewer(), now);
            return shown(right);
        });
    }

    private Right visible(Optional<Right> found) {
        return found.filter(right -> registry.shows(right.account)).orElseThrow(Problems::notFound);
    }

    private Created shown(Right right) {
        return new Created("/v1/rights/" + right.id, view(right));
    }

    private RightView view(Right right) {
        List<Conflict> conflicts = registry.seesAll() ? channel.conflicts(right) : null;
        FilingView filing = right.filing == null ? null : FilingView.of(right.filing, conflicts);
        return RightView.from(right, titles.of(right), today(right), filing);
    }

    private LocalDate today(Right right) {
        return watch.today(right.jurisdiction, clock.instant());
    }

    private void requireHolder(UUID holderId, String account) {
        if (parties.findByIdOptional(holderId)
                .filter(holder -> holder.account().equals(account))
                .isEmpty()) {
            throw Problems.refused(
                    Fault.at("/holderId", "unknown-reference", "There is no such party, or it is not yours"));
        }
    }
}
