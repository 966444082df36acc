package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Proof;
import dev.promptly.complaint.law.WaitingKind;
import dev.promptly.complaint.verification.Verification.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names, one by one, what the rules say in a word that a notice waits for: a pure function of its facts. */
public final class Awaits {

    private Awaits() {}

    /**
     * One thing that a notice waits for.
     *
     * @param id null where the notice cannot name it
     * @param orAnother whether any one of those that bear this mark is enough: the proofs of a right
     */
    public record Awaited(WaitingKind kind, @Nullable UUID id, boolean orAnother) {}

    /**
     * Everything that the notice waits for, evidence first; empty where it can be decided. Of a right that was not opened to
     * the agent only its mandate is named.
     *
     * @param right the right's id
     * @param mandates the holder's mandates on which nobody has decided yet and that the notice may rest on
     */
    public static List<Awaited> of(Notice notice, Optional<UUID> right, List<UUID> mandates) {
        List<Awaited> awaited = new ArrayList<>();
        if (!notice.overdue()) {
            evidence(notice, UnopenedRight.isKeptBack(notice)).forEach(awaited::add);
        }
        Optional<ClaimedRight> shown = UnopenedRight.isKeptBack(notice) ? Optional.empty() : notice.right();
        Stream.concat(Stream.of(notice.complainant()), shown.map(ClaimedRight::holder).stream())
                .filter(person -> person.verification() == State.PENDING)
                .map(Person::id)
                .distinct()
                .forEach(id -> awaited.add(new Awaited(WaitingKind.PARTY, id, false)));
        shown.filter(claimed -> claimed.verification() == State.PENDING)
                .ifPresent(claimed -> awaited.add(new Awaited(WaitingKind.RIGHT, right.orElse(null), false)));
        if (RuleBook.awaitsMandate(notice)) {
            awaited.addAll(
                    mandates.isEmpty()
                            ? List.of(new Awaited(WaitingKind.MANDATE, null, false))
                            : mandates.stream()
                                    .map(id -> new Awaited(WaitingKind.MANDATE, id, mandates.size() > 1))
                                    .toList());
        }
        return List.copyOf(awaited);
    }

    /** @param keptBack whether nothing is told of the right, its proofs neither */
    private static Stream<Awaited> evidence(Notice notice, boolean keptBack) {
        Stream<Awaited> exhibits = notice.evidence().stream()
                .filter(exhibit -> exhibit.item().isEmpty())
                .map(Notice.Exhibit::id)
                .distinct()
                .map(id -> new Awaited(WaitingKind.EVIDENCE, id, false));
        List<UUID> proofs = notice.right().map(ClaimedRight::proofs).stream()
                .flatMap(List::stream)
                .filter(proof -> proof.item().isEmpty())
                .map(Proof::id)
                .toList();
        boolean none = notice.right()
                .filter(right ->
                        right.proofs().stream().allMatch(proof -> proof.item().isEmpty()))
                .isPresent();
        return none && !keptBack
                ? Stream.concat(exhibits, proofs.stream().map(id -> new Awaited(WaitingKind.EVIDENCE, id, true)))
                : exhibits;
    }
}
