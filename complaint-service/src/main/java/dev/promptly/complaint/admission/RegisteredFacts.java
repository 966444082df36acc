package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.mandate.Mandates;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Looks up what a notice rests on in the registry. */
@Singleton
class RegisteredFacts {

    private final Parties parties;
    private final Rights rights;
    private final Mandates mandates;

    RegisteredFacts(Parties parties, Rights rights, Mandates mandates) {
        this.parties = parties;
        this.rights = rights;
        this.mandates = mandates;
    }

    Registered of(Complaint complaint) {
        Party complainant = parties.findById(complaint.complainantId());
        Optional<Right> right = Optional.ofNullable(complaint.rightId()).map(rights::findById);
        Optional<Party> holder = right.map(Right::holderId).map(parties::findById);
        List<Mandate> given = holder.filter(party -> !party.id().equals(complainant.id()))
                .map(party -> mandates.of(complainant.id(), party.id()))
                .orElse(List.of());
        return new Registered(complainant, right, holder, given);
    }
}
