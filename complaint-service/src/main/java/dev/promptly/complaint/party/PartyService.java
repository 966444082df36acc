package dev.promptly.complaint.party;

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
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PartyService {

    private static final Set<String> REFUSALS = Set.of("R02");

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

    Answer register(@Nullable String key, PartyRequest request) {
        String account = caller.accountAs(Role.COMPLAINANT);
        return idempotency.once(key, account, "registerParty", body.hash(), () -> {
            UUID id = Ids.next();
            Party party = Party.registered(id, account, request, keys.seal(id, personal(request)), clock.instant());
            parties.persist(party);
            return new Created("/v1/parties/" + id, view(party));
        });
    }

    PartyView find(UUID id) {
        return view(visible(id));
    }

    Page<PartyView> list(PageRequest page) {
        List<Party> read = caller.has(Role.REVIEWER) && caller.onBehalfOf() == null
                ? parties.all(page)
                : parties.of(caller.account(), page);
        return Page.of(read, page, Party::id, this::view);
    }

    PartyView identify(UUID id, PartyRequest.IdentityRequest identity) {
        Party party = visible(id);
        Personal known = personal(party).orElseThrow(Problems::notFound);
        Personal renewed = new Personal(known.legalName(), identity.type(), identity.number(), known.contact());
        party.identify(identity.evidenceId(), keys.seal(id, renewed));
        factsChanged.fire(new FactsChanged(id, clock.instant()));
        return view(party);
    }

    Answer verify(UUID id, @Nullable String key, VerdictRequest verdict) {
        verdict.requireOneOf(REFUSALS);
        Party party = parties.findByIdOptional(id).orElseThrow(Problems::notFound);
        String reviewer = caller.as(Role.REVIEWER).subject();
        return idempotency.once(key, reviewer, "verifyParty/" + id, body.hash(), () -> {
            byte[] note = verdict.note() == null ? null : keys.seal(id, verdict.note());
            Instant now = clock.instant();
            party.verification.decide(verdict, note, reviewer, now);
            factsChanged.fire(new FactsChanged(id, now));
            return new Created("/v1/parties/" + id, view(party));
        });
    }

    private Party visible(UUID id) {
        return parties.findByIdOptional(id)
                .filter(party -> caller.has(Role.REVIEWER) || caller.isFor(party.account))
                .orElseThrow(Problems::notFound);
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
