package dev.promptly.complaint.delivery;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.contest.Contest;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.window.WindowCount;
import dev.promptly.complaint.window.WindowStep;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Declarations whose notices have been forwarded, or have reached the right holder: from then on the dispute window runs (T11; rule
 * book I5).
 */
final class DeliveredDeclarations {

    private final CaseFile file;
    private final NoticesMoved told;
    private final List<Declaration> meant;
    private final Instant now;

    private DeliveredDeclarations(CaseFile file, NoticesMoved told, List<Declaration> meant, Instant now) {
        this.file = file;
        this.told = told;
        this.meant = meant;
        this.now = now;
    }

    static DeliveredDeclarations of(CaseFile file, NoticesMoved told, Declarations declarations, Instant now) {
        List<Declaration> all = told.answered().isEmpty()
                ? List.of()
                : declarations.of(file.complaint().id());
        return new DeliveredDeclarations(file, told, meant(all, told), now);
    }

    /** The one that the notice was asked for by; where nobody knows, any that stands, the oldest first: each has a delivery of its own. */
    private static List<Declaration> meant(List<Declaration> all, NoticesMoved told) {
        List<Declaration> asked = all.stream()
                .filter(declaration -> declaration.isForwardedBy(told.causedBy()))
                .toList();
        return asked.isEmpty() ? all : asked;
    }

    /** K7 of each is met by its own forwarding. */
    Stream<Act> forwarded() {
        Complaint complaint = file.complaint();
        return complaint
                .running(Clock.K7)
                .filter(deadline -> deadline.targetIds().stream().anyMatch(told.answered()::contains))
                .filter(deadline ->
                        meant.stream().anyMatch(declaration -> declaration.id().equals(deadline.about())))
                .map(deadline -> Act.of(
                                ActKind.DECLARATION_FORWARDED,
                                told.at(),
                                DeliveryService.FORWARDER,
                                Change.unmoved(complaint.targets(deadline.targetIds())))
                        .about(About.declaration(Objects.requireNonNull(deadline.about()))));
    }

    /**
     * What is open already opens no second time; of what is suspended the window opens once that goes on; what was withdrawn meanwhile
     * opens nothing.
     */
    Stream<Act> arrived() {
        Set<UUID> left = new HashSet<>(told.answered());
        return meant.stream()
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
        declaration.deliver(told.at());
        List<Target> answered = file.complaint().targets(ids);
        List<Target> disputed = answered.stream()
                .filter(target -> target.canMake(Move.OPEN_THE_WINDOW) && Contest.contests(declaration, target))
                .toList();
        if (disputed.isEmpty()) {
            return Stream.empty();
        }
        WindowCount counted = file.window(told.at());
        List<Change> opening = disputed.stream()
                .map(target -> Change.of(target)
                        .by(Move.OPEN_THE_WINDOW)
                        .in(new WindowStep.Open(target.id(), declaration.id(), counted)))
                .toList();
        return Stream.of(
                Act.of(ActKind.WINDOW_OPENED, now, Act.RULES, opening).about(About.declaration(declaration.id())));
    }
}
