package dev.promptly.complaint.appeal;

import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationState;
import dev.promptly.complaint.review.Review;
import dev.promptly.complaint.review.Ruling;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.ReviewDecisionKind;
import dev.promptly.complaint.statute.TargetState;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an appeal is about: the complainant's the notice, an operator's what was decided against it. */
public enum Matter {
    /** The complainant's targets are returned or rejected. */
    NOTICE,
    /** The operator's targets are admitted. */
    ADMISSION,
    /** The operator's declaration is returned or rejected. */
    DECLARATION,
    /** The operator's declaration is admitted, and held to be wrong (track ADJUDICATED). */
    MERITS;

    /** What can become of a declaration that is not admitted; while evidence is on its way to one that was added to, nobody knows. */
    private static final Set<DeclarationState> NOT_ADMITTED =
            EnumSet.of(DeclarationState.RECEIVED, DeclarationState.RETURNED, DeclarationState.REJECTED);

    /** @param first what was decided that is appealed; empty where the rules alone decided */
    public static Matter of(Review appeal, Optional<Ruling> first) {
        if (!appeal.isAnOperators()) {
            return NOTICE;
        }
        if (appeal.about().isEmpty()) {
            return ADMISSION;
        }
        return first.map(Ruling::decision)
                .filter(ReviewDecisionKind.DISMISS::equals)
                .map(dismissed -> MERITS)
                .orElse(DECLARATION);
    }

    /**
     * Whether a person can still decide it of the target, whose seller the appellant is.
     *
     * @param declaration the one that it is about; null where it is about none
     */
    public boolean isLeft(Target target, @Nullable Declaration declaration) {
        return switch (this) {
            case NOTICE -> target.canMake(Move.REOPEN);
            case ADMISSION -> target.canMake(Move.REVOKE);
            case DECLARATION ->
                NOT_ADMITTED.contains(Objects.requireNonNull(declaration).state())
                        && !target.state().ended();
            case MERITS ->
                Objects.requireNonNull(declaration).state() == DeclarationState.ADMITTED
                        && (target.canMake(Move.UPHOLD) || target.state() == TargetState.SUSPENDED);
        };
    }
}
