package dev.promptly.complaint.admission;

import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.verification.Entry;
import dev.promptly.complaint.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What has fallen away under measures that stand: a right that has ended, or a party, a right or a mandate that a reviewer has
 * refused since.
 *
 * @param code that a notice resting on it would get now
 */
public record Fallen(Entry.Kind kind, UUID id, ReasonCode code, Instant since) {

    /** The right first, for it is what the measure is for. */
    public static Optional<Fallen> of(Registered registered) {
        Stream<Fallen> right = registered.right().stream().flatMap(Fallen::of);
        Stream<Fallen> parties = Stream.concat(registered.holder().stream(), Stream.of(registered.complainant()))
                .flatMap(Fallen::of);
        return Stream.of(right, parties, mandate(registered.mandates()))
                .flatMap(fallen -> fallen)
                .findFirst();
    }

    private static Stream<Fallen> of(Right right) {
        Stream<Fallen> ended =
                right.endedAt().stream().map(since -> new Fallen(Entry.Kind.RIGHT, right.id(), ReasonCode.R11, since));
        return Stream.concat(ended, refused(Entry.Kind.RIGHT, right.id(), right.verification()));
    }

    private static Stream<Fallen> of(Party party) {
        return refused(Entry.Kind.PARTY, party.id(), party.verification());
    }

    /** Only where none is left that was not refused. */
    private static Stream<Fallen> mandate(List<Mandate> mandates) {
        boolean all = mandates.stream()
                .allMatch(mandate -> mandate.verification().refusal().isPresent());
        return all
                ? mandates.stream()
                        .flatMap(mandate -> refused(Entry.Kind.MANDATE, mandate.id(), mandate.verification()))
                : Stream.empty();
    }

    private static Stream<Fallen> refused(Entry.Kind kind, UUID id, Verification verification) {
        return verification.refusal().stream()
                .map(code -> new Fallen(
                        kind, id, ReasonCode.valueOf(code), verification.at().orElseThrow()));
    }
}
