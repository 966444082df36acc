package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.complaint.verification.Verification.State;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told of cases that others have: whoever stands on a right, a holder and a complainant that a reviewer has verified. To
 * anybody else a rehearsal would tell which listings competitors have complained of, at the price of a name.
 */
public final class Standing {

    private Standing() {}

    public static boolean of(Registered registered) {
        Stream<Verification> needed = Stream.of(
                        registered.right().map(Right::verification).stream(),
                        registered.holder().map(Party::verification).stream(),
                        Stream.of(registered.complainant().verification()))
                .flatMap(verifications -> verifications);
        return registered.right().isPresent()
                && needed.allMatch(Standing::isVerified)
                && speaksForTheHolder(registered);
    }

    /** What of the open cases the complainant may know: all with standing, else its own account's. */
    public static Map<String, OpenCase> told(Map<String, OpenCase> open, Registered registered) {
        return open.isEmpty() || of(registered)
                ? open
                : open.entrySet().stream()
                        .filter(known -> known.getValue().named() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean speaksForTheHolder(Registered registered) {
        boolean self = registered
                .holder()
                .filter(holder -> holder.id().equals(registered.complainant().id()))
                .isPresent();
        return self || registered.mandates().stream().map(Mandate::verification).anyMatch(Standing::isVerified);
    }

    private static boolean isVerified(Verification verification) {
        return verification.state() == State.VERIFIED;
    }
}
