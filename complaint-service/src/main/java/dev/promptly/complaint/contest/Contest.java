package dev.promptly.complaint.contest;

import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a declaration makes of one target. While that is suspended it is put down, and holds once the target goes on (T9). */
public final class Contest {

    private static final Set<TargetState> UNDISPUTED = EnumSet.of(TargetState.ADMITTED, TargetState.IN_FORCE);
    private static final Set<TargetState> IN_DISPUTE = EnumSet.of(TargetState.DISPUTED, TargetState.WINDOW_OPEN);

    private Contest() {}

    /** Whether a declaration that was admitted disputes it, or does so once it goes on. */
    public static boolean isContested(Target target) {
        return IN_DISPUTE.contains(target.suspendedIn().orElse(target.state()));
    }

    /** T10: it is admitted. What cannot be contested stays as it is. */
    public static Change disputed(Target target) {
        Change change = Change.of(target);
        if (target.canMake(Move.DISPUTE)) {
            return change.by(Move.DISPUTE);
        }
        return target.suspendedIn().filter(UNDISPUTED::contains).isPresent()
                ? change.by(Move.DISPUTE_MEANWHILE)
                : change;
    }

    /**
     * T23: it was admitted, and is taken back; what another one contests stays as it is.
     *
     * @param others of the complaint's declarations
     */
    public static Change withdrawn(Target target, Collection<Declaration> others) {
        Change change = Change.of(target);
        if (others.stream().anyMatch(other -> contests(other, target))) {
            return change;
        }
        if (target.canMake(Move.WITHDRAW_THE_DECLARATION)) {
            return change.by(Move.WITHDRAW_THE_DECLARATION);
        }
        return isContested(target) ? change.by(Move.WITHDRAW_MEANWHILE) : change;
    }

    /** Whether one is being checked still by which its operator contests the target: until then nobody says that nobody does (T17). */
    public static boolean mayYetDispute(Declaration declaration, Target target) {
        boolean checked = declaration.waits()
                || declaration.state() == DeclarationState.RECEIVED
                || declaration.state() == DeclarationState.UNDER_REVIEW;
        return checked
                && declaration.account().id().equals(target.operatorId())
                && (declaration.targetIds().isEmpty() || declaration.targetIds().contains(target.id()));
    }

    /** Whether one stands on it: one that was admitted before a court or an authority ordered the measure contests it no more. */
    public static boolean contests(Declaration declaration, Target target) {
        return declaration.state() == DeclarationState.ADMITTED
                && declaration.targetIds().contains(target.id())
                && declaration.admittedAt().filter(target::countsAt).isPresent();
    }
}
