package dev.promptly.complaint.delivery;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.window.WindowCount;
import dev.promptly.complaint.window.WindowStep;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Declarations that have reached the right holder: from then on the dispute window runs (T11; rule book I5). */
final class DeliveredDeclarations {

    private final CaseFile file;
    private final List<Declaration> declarations;
    private final Instant at;
    private final Instant now;

    /**
     * @param declarations of the complaint, the oldest first
     * @param at when they were delivered
     */
    DeliveredDeclarations(CaseFile file, List<Declaration> declarations, Instant at, Instant now) {
        this.file = file;
        this.declarations = declarations;
        this.at = at;
        this.now = now;
    }

    /** K7 of each is met by its own forwarding. */
    static Stream<Act> forwarded(Complaint complaint, Collection<UUID> targets, Instant at) {
        return complaint
                .running(Clock.K7)
                .filter(deadline -> deadline.targetIds().stream().anyMatch(targets::contains))
                .map(deadline -> Act.of(
                                ActKind.DECLARATION_FORWARDED,
                                at,
                                DeliveryService.FORWARDER,
                                Change.unmoved(complaint.targets(deadline.targetIds())))
                        .about(About.declaration(Objects.requireNonNull(deadline.about()))));
    }

    /**
     * Of several that stand on one target the oldest is taken to have arrived: each has a delivery of its own. What is open already
     * opens no second time; of what is suspended the window opens once that goes on.
     */
    Stream<Act> acts(Collection<UUID> targets) {
        Set<UUID> left = new HashSet<>(targets);
        return declarations.stream()
                .filter(declaration -> declaration.state() == DeclarationState.ADMITTED
                        && declaration.deliveredAt().isEmpty())
                .flatMap(declaration -> arrived(declaration, left))
                .toList()
                .stream();
    }

    private Stream<Act> arrived(Declaration declaration, Set<UUID> left) {
        List<UUID> ids = declaration.targetIds().stream().filter(left::remove).toList();
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        declaration.deliver(at);
        List<Target> answered = file.complaint().targets(ids);
        List<Target> disputed = answered.stream()
                .filter(target -> target.canMake(Move.OPEN_THE_WINDOW))
                .toList();
        if (disputed.isEmpty()) {
            return Stream.empty();
        }
        WindowCount counted = file.window(at);
        List<Change> opening = disputed.stream()
                .map(target -> Change.of(target)
                        .by(Move.OPEN_THE_WINDOW)
                        .in(new WindowStep.Open(target.id(), declaration.id(), counted)))
                .toList();
        return Stream.of(
                Act.of(ActKind.WINDOW_OPENED, now, Act.RULES, opening).about(About.declaration(declaration.id())));
    }
}
