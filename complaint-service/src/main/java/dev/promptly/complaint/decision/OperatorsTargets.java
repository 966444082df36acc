package dev.promptly.complaint.decision;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of a complaint's targets an operator sells, of those that were admitted: of any other it was never told. */
public final class OperatorsTargets {

    private OperatorsTargets() {}

    /** Of which complaints an operator was told, or is to be. */
    public static Predicate<Complaint> toldTo(Account operator) {
        return complaint -> !of(complaint, operator).isEmpty();
    }

    public static List<Target> of(Complaint complaint, Account operator) {
        return complaint.targets().stream()
                .filter(target -> operator.id().equals(target.operatorId()) && target.noticeEffectiveAt() != null)
                .toList();
    }

    /**
     * @param wanted all of them where null
     * @throws Refused 422 for any that is none of them
     */
    public static List<Target> chosen(Complaint complaint, Account operator, @Nullable List<UUID> wanted) {
        return CoveredTargets.of(of(complaint, operator), wanted, "There is no such target, or it is not yours");
    }
}
