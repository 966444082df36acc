package dev.promptly.complaint.party;

import dev.promptly.complaint.verification.Verification.VerificationView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party as its account sees it; the identity's number is masked to its last four characters. */
record PartyView(
        UUID id,
        PartyKind kind,
        @Nullable String legalName,
        @Nullable IdentityView identity,
        PartyRequest.@Nullable Contact contact,
        PartyRequest.@Nullable DesignatedInbox designatedInbox,
        String locale,
        VerificationView verification,
        Instant registeredAt) {

    record IdentityView(
            @Nullable String type,
            @Nullable String number,
            @Nullable UUID evidenceId) {}

    /** @param personal empty where the party's key was deleted */
    static PartyView from(Party party, Optional<Personal> personal) {
        return new PartyView(
                party.id,
                party.kind,
                personal.map(Personal::legalName).orElse(null),
                personal.filter(p -> p.identityNumber() != null)
                        .map(p -> new IdentityView(p.identityType(), p.maskedNumber(), party.identityEvidence))
                        .orElse(null),
                personal.map(Personal::contact).orElse(null),
                party.inboxAgreedAt == null || party.inboxTerms == null
                        ? null
                        : new PartyRequest.DesignatedInbox(party.inboxAgreedAt, party.inboxTerms),
                party.locale,
                party.verification.view(),
                party.registeredAt);
    }
}
