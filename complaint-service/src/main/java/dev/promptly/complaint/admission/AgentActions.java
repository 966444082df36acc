package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.AuthorityTable;
import dev.promptly.complaint.admissibility.AuthorityTable.Answer;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.mandate.Mandate.Action;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent does in a case for a holder needs the action in its mandate, as that stands when the agent acts. Who acts for
 * the account is the complaint's complainant; where that is the holder, or the right is the account's own, no mandate is asked
 * for.
 */
public final class AgentActions {

    private static final Set<Answer> HOLDER_SAID_NO =
            EnumSet.of(Answer.IS_OVER, Answer.IS_NARROWER, Answer.WAS_REFUSED);

    private AgentActions() {}

    /**
     * Before an account does something about targets: a verified mandate, but for the holder's own; about those that nobody has decided
     * yet, one that is not yet verified is enough.
     *
     * @throws Refused 403 {@code mandate-lacks-action}
     */
    public static void require(CaseFile file, Action action, Account by, Collection<Target> about, Instant now) {
        Optional<Answer> asked =
                file.complaint().account().equals(by.id()) ? answer(file, action, now) : Optional.empty();
        asked.filter(answer -> answer != Answer.MAY)
                .filter(answer -> answer != Answer.WAITS
                        || !about.stream().allMatch(target -> target.state().undecided()))
                .ifPresent(answer -> refuse(action));
    }

    /**
     * Before something is added to a notice that waits: no word against the mandate since it was filed. One that was returned
     * is judged anew with its mandate as it is then, and needs no other look.
     *
     * @throws Refused 403 {@code mandate-lacks-action}
     */
    public static void requireNothingAgainst(CaseFile file, Action action, Instant now) {
        if (!file.complaint().isReturned()) {
            answer(file, action, now).filter(HOLDER_SAID_NO::contains).ifPresent(answer -> refuse(action));
        }
    }

    /** Whether what has reached the complainant has reached the holder: it is the holder, or its verified mandate takes in RECEIVE. */
    public static boolean mayReceive(CaseFile file, Instant now) {
        return answer(file, Action.RECEIVE, now)
                .map(answer -> answer == Answer.MAY)
                .orElse(true);
    }

    /** Empty where no mandate is asked for. */
    private static Optional<Answer> answer(CaseFile file, Action action, Instant now) {
        Complaint complaint = file.complaint();
        Registered registered = file.registered();
        Optional<Right> right =
                registered.right().filter(found -> !found.account().equals(complaint.account()));
        Site site = file.site();
        return right.filter(found -> !found.holderId().equals(complaint.complainantId()))
                .map(found -> AuthorityTable.of(
                        registered.mandates().stream()
                                .map(mandate -> Authorities.of(mandate, right, site, now, action))
                                .toList(),
                        LocalDate.ofInstant(now, site.zone())));
    }

    private static void refuse(Mandate.Action action) {
        throw Problems.of(
                Refusal.Sort.FORBIDDEN,
                "mandate-lacks-action",
                "Not within the mandate",
                "The holder's mandate for the complainant does not take in " + action
                        + " here and now: it is narrower, over, refused, not verified, or there is none");
    }
}
