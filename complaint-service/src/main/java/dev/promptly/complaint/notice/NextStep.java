package dev.promptly.complaint.notice;

import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.Move;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.caller.AccountRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an addressee can do in a case: whose step it is, and how a target must stand for it. */
enum NextStep {
    /** Say that the notice was read. */
    ACKNOWLEDGE(EnumSet.allOf(AccountRole.class), target -> target.state().open()),
    /** Declare that there is no infringement (ECL art. 43(1)). */
    DECLARE(EnumSet.of(AccountRole.OPERATOR), target -> target.canMake(Move.DISPUTE)),
    /** Add what the notice lacks (K17). */
    SUPPLEMENT(EnumSet.of(AccountRole.COMPLAINANT), target -> target.state() == TargetState.RETURNED),
    /** Ask for another look at what was decided. */
    APPEAL(EnumSet.allOf(AccountRole.class), target -> true),
    /** Accept the declaration, or contest it. */
    RESPOND(EnumSet.of(AccountRole.COMPLAINANT), target -> target.canMake(Move.ACCEPT)),
    /** Complain to the competent authority or sue, and say so (ECL art. 43(2)). */
    PROCEED(EnumSet.of(AccountRole.COMPLAINANT), target -> target.canMake(Move.HOLD)),
    /** Ask for more time to do so (K10). */
    EXTEND(EnumSet.of(AccountRole.COMPLAINANT), target -> target.canMake(Move.EXTEND));

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<AccountRole> whose;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument
    private final Predicate<Target> stands;

    NextStep(Set<AccountRole> whose, Predicate<Target> stands) {
        this.whose = whose;
        this.stands = stands;
    }

    /**
     * In the order of the table.
     *
     * @param unasked those of them of which an operator has had nobody look at the admission
     */
    static List<NextStep> openTo(AccountRole reader, List<Target> own, List<Target> unasked) {
        return Stream.of(values())
                .filter(step -> step.whose.contains(reader)
                        && (step == APPEAL ? appealable(reader, own, unasked) : own.stream()).anyMatch(step.stands))
                .toList();
    }

    /** An operator appeals an admission (T20), the complainant a return or a rejection (T24). */
    private static Stream<Target> appealable(AccountRole reader, List<Target> own, List<Target> unasked) {
        return reader == AccountRole.OPERATOR
                ? unasked.stream().filter(target -> target.canMake(Move.REVOKE))
                : own.stream().filter(target -> target.canMake(Move.REOPEN) && !target.isAppealed());
    }
}
