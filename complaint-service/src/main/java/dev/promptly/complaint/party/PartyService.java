package dev.promptly.complaint.party;

import dev.promptly.complaint.verification.Registry;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PartyService {

    @Inject
    Parties parties;

    @Inject
    SubjectKeys keys;

    @Inject
    Registry registry;

    @Inject
    LegalClock clock;

    Answer register(PartyRequest request) {
        String account = registry.account();
        return registry.once(account, () -> {
            UUID id = Ids.next();
            byte[] personal = keys.seal(id, personal(request));
            String subject = registry.complainant().subject();
            Party party = Party.registered(id, account, request, personal, subject, clock.instant());
            parties.persist(party);
            registry.entered(party.entry());
            return shown(party);
        });
    }

    PartyView find(UUID id) {
        return view(visible(parties.findByIdOptional(id)));
    }

    Page<PartyView> list(PageRequest page) {
        String account = registry.narrowedTo();
        return Page.of(account == null ? parties.all(page) : parties.of(account, page), page, Party::id, this::view);
    }

    PartyView identify(UUID id, PartyRequest.NewIdentityRequest identity) {
        Party party = visible(parties.locked(id));
        Personal known = personal(party).orElseThrow(Problems::notFound);
        String name = identity.legalName() == null ? known.legalName() : identity.legalName();
        Personal renewed = new Personal(name, identity.type(), identity.number(), known.contact());
        String subject = registry.complainant().subject();
        party.identify(renewed, identity.evidenceId(), keys.seal(id, renewed), subject);
        registry.changed(party.entry());
        return view(party);
    }

    Answer verify(UUID id, Registry.Stated verdict) {
        Party party = parties.locked(id).orElseThrow(Problems::notFound);
        return registry.verify(verdict, party.entry(), () -> view(party), () -> shown(party));
    }

    private Party visible(Optional<Party> found) {
        return found.filter(party -> registry.shows(party.account)).orElseThrow(Problems::notFound);
    }

    private Created shown(Party party) {
        return new Created("/v1/parties/" + party.id, view(party));
    }

    private PartyView view(Party party) {
        return PartyView.from(party, personal(party));
    }

    private Optional<Personal> personal(Party party) {
        return keys.open(party.id, party.personal, Personal.class);
    }

    private static Personal personal(PartyRequest request) {
        PartyRequest.IdentityRequest identity = request.identity();
        return new Personal(
                request.legalName(),
                identity == null ? null : identity.type(),
                identity == null ? null : identity.number(),
                request.contact());
    }
}
