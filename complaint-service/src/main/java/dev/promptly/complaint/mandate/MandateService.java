package dev.promptly.complaint.mandate;

import dev.promptly.complaint.verification.Registry;
import dev.promptly.complaint.verification.SeparationOfDuties;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class MandateService {

    @Inject
    Mandates mandates;

    @Inject
    Scope scope;

    @Inject
    Registry registry;

    @Inject
    MandateEvents events;

    @Inject
    LegalClock clock;

    Answer register(MandateRequest request) {
        String account = registry.account();
        return registry.once(account, () -> {
            scope.require(request, account);
            String subject = registry.complainant().subject();
            Mandate mandate = Mandate.registered(Ids.next(), account, request, subject, clock.instant());
            if (mandates.isHolder(account, mandate)) {
                mandate.confirm(subject, mandate.registeredAt);
            }
            mandates.persist(mandate);
            registry.changed(mandate.entry());
            return shown(mandate);
        });
    }

    MandateView find(UUID id) {
        return MandateView.from(visible(mandates.findByIdOptional(id)));
    }

    Page<MandateView> list(@Nullable List<UUID> holderIds, @Nullable List<UUID> agentIds, PageRequest page) {
        Filter filter = new Filter("m.id < :before")
                .either(Mandates.SEEN, "account", registry.narrowedTo())
                .and("m.holderId in :holderId", "holderId", holderIds)
                .and("m.agentId in :agentId", "agentId", agentIds);
        return Page.of(mandates.matching(filter, page), page, Mandate::id, MandateView::from);
    }

    /** By the holder or the agent, who may lay its power down; one that was revoked stays so from the first time on. */
    Answer revoke(UUID id) {
        String account = registry.account();
        Mandate mandate = mandates.locked(id)
                .filter(found -> mandates.isSeenBy(found, account))
                .orElseThrow(Problems::notFound);
        return registry.once(account, () -> {
            if (mandate.revokedAt().isEmpty()) {
                revoke(mandate, mandates.isHolder(account, mandate), registry.complainant(), clock.instant());
            }
            return shown(mandate);
        });
    }

    private void revoke(Mandate mandate, boolean byHolder, Actor actor, Instant now) {
        mandate.revoke(actor.subject(), byHolder, now);
        events.revoked(mandate, actor, now);
        registry.revised(mandate.entry());
    }

    /** The holder's account says yes to what its agent registered; what waits for it, or was kept back of the right, is shown. */
    Answer confirm(UUID id) {
        String account = registry.account();
        Mandate mandate = mandates.locked(id)
                .filter(found -> mandates.isSeenBy(found, account))
                .orElseThrow(Problems::notFound);
        return registry.once(account, () -> {
            if (!mandate.isOfTheHoldersWord()) {
                confirm(mandate, account, registry.complainant().subject());
            }
            return shown(mandate);
        });
    }

    private void confirm(Mandate mandate, String account, String subject) {
        SeparationOfDuties.requireAnother(mandate.enteredBy, subject);
        if (!mandates.isHolder(account, mandate)) {
            throw Problems.forbidden("The holder's account confirms a mandate, or a reviewer On-Behalf-Of it");
        }
        if (mandate.revokedAt().isPresent()) {
            throw Problems.conflict("wrong-state", "This mandate was revoked; a new one may be registered");
        }
        mandate.confirm(subject, clock.instant());
        registry.revised(mandate.entry());
    }

    /** A revoked one too: a notice filed before it was may still rest on it. */
    Answer verify(UUID id, Registry.Stated verdict) {
        Mandate mandate = mandates.locked(id).orElseThrow(Problems::notFound);
        return registry.verify(verdict, mandate.entry(), () -> MandateView.from(mandate), () -> {
            if (mandate.verification.state() == Verification.State.VERIFIED) {
                events.verified(mandate, registry.reviewer(), clock.instant());
            }
            return shown(mandate);
        });
    }

    private Mandate visible(Optional<Mandate> found) {
        return found.filter(mandate -> registry.seesAll() || mandates.isSeenBy(mandate, registry.ownAccount()))
                .orElseThrow(Problems::notFound);
    }

    private static Created shown(Mandate mandate) {
        return new Created("/v1/mandates/" + mandate.id, MandateView.from(mandate));
    }
}
