package dev.promptly.complaint.casework;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.verification.Verification.State;
import jakarta.inject.Singleton;
import java.util.List;

/** Knows who stands on the right holder's side of a case: who filed, and the holder itself where an agent did (rule book A1.11). */
@Singleton
public class Holders {

    private final Rights rights;
    private final Parties parties;

    Holders(Rights rights, Parties parties) {
        this.rights = rights;
        this.parties = parties;
    }

    /** Their accounts: of another account that names itself the holder none, until a reviewer has found that it is. */
    public List<String> side(Complaint complaint) {
        String holder = complaint.holderAccount();
        return holder == null || holder.equals(complaint.account()) || !isVerified(complaint)
                ? List.of(complaint.account())
                : List.of(complaint.account(), holder);
    }

    private boolean isVerified(Complaint complaint) {
        return rights.findByIdOptional(complaint.rightId())
                .map(right -> parties.findById(right.holderId()))
                .filter(party -> party.verification().state() == State.VERIFIED)
                .isPresent();
    }
}
