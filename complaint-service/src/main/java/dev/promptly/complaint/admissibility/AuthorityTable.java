package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.law.ReasonCode.R03;
import static dev.promptly.complaint.law.ReasonCode.R04;
import static dev.promptly.complaint.law.ReasonCode.R05;

import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Given;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.verification.Verification.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision table of who may act for whom: mandate × paper × whose right it is (rule book E1 "Agent", B1.7, R03 to R05).
 * Nobody's own word proves authority over another's right, and an explicit no beats every paper (ADR 18).
 */
public final class AuthorityTable {

    /** What the registry knows of the agent's power. */
    enum MandateState {
        /** The holder has given this agent none. */
        NONE,
        /** The agent registered it; neither the holder nor a reviewer has said a word. */
        SELF_REGISTERED,
        /** The holder's account registered or confirmed it; no reviewer has decided. */
        PENDING,
        /** A reviewer has verified it, it is in force and covers this act. */
        VERIFIED,
        /** It is another right, another site or another action that it covers. */
        NARROWER,
        /** A reviewer has refused it. */
        REFUSED,
        /** It was revoked before the act, or its term is over or has not begun. */
        REVOKED
    }

    /** What was handed in with the notice beside the registry. */
    enum Paper {
        NONE,
        /** A power of attorney that by its uploader's statement is sealed, in force and covers this act. */
        OWN,
        /** The same, out of its term by its own statement. */
        OWN_EXPIRED,
        /** The same, of another right, site or action by its own statement. */
        OWN_NARROWER,
        /** A newer one, registered beside the older mandate, that a reviewer has verified. */
        NEWER_VERIFIED
    }

    /** Whose right it is that the notice cites. */
    enum Whose {
        /** Registered by the account that acts: nobody else's. */
        OWN_ACCOUNTS,
        ANOTHER_ACCOUNTS
    }

    /** What follows: the act counts as the holder's, waits, is put before a person, or lacks authority. */
    public enum Answer {
        MAY(null),
        /** For the verdict on the mandate; no defect. */
        WAITS(null),
        /** A paper stands alone for another's right: a reviewer says whether it is good. */
        A_PERSON_IS_ASKED(R03),
        LACKS_AUTHORITY(R03),
        IS_OVER(R04),
        IS_NARROWER(R05),
        /** With the code that the reviewer named. */
        WAS_REFUSED(R03);

        private final @Nullable ReasonCode code;

        Answer(@Nullable ReasonCode code) {
            this.code = code;
        }

        Optional<ReasonCode> code() {
            return Optional.ofNullable(code);
        }
    }

    private AuthorityTable() {}

    /** The table. */
    static Answer answer(MandateState mandate, Paper paper, Whose whose) {
        if (paper == Paper.NEWER_VERIFIED) {
            return Answer.MAY;
        }
        return switch (mandate) {
            case VERIFIED -> Answer.MAY;
            case PENDING, SELF_REGISTERED -> Answer.WAITS;
            case REFUSED -> Answer.WAS_REFUSED;
            case REVOKED -> Answer.IS_OVER;
            case NARROWER -> Answer.IS_NARROWER;
            case NONE -> byPaperAlone(paper, whose);
        };
    }

    /** A paper makes the notice complete: on the account's own right that is enough at first sight, on another's not. */
    private static Answer byPaperAlone(Paper paper, Whose whose) {
        return switch (paper) {
            case OWN -> whose == Whose.OWN_ACCOUNTS ? Answer.MAY : Answer.A_PERSON_IS_ASKED;
            case OWN_EXPIRED -> Answer.IS_OVER;
            case OWN_NARROWER -> Answer.IS_NARROWER;
            case NONE, NEWER_VERIFIED -> Answer.LACKS_AUTHORITY;
        };
    }

    /** Whether the agent is shown the right: once the holder or a reviewer has said yes, and while that holds. */
    static boolean opens(MandateState mandate, Paper paper, Whose whose) {
        return whose == Whose.OWN_ACCOUNTS
                || paper == Paper.NEWER_VERIFIED
                || mandate == MandateState.VERIFIED
                || mandate == MandateState.PENDING;
    }

    /**
     * One line of the table, as the facts have it.
     *
     * @param refusal the code that a reviewer named, where the mandate was refused
     */
    record Line(MandateState mandate, Paper paper, Whose whose, Optional<ReasonCode> refusal) {

        Answer answer() {
            return AuthorityTable.answer(mandate, paper, whose);
        }

        boolean opensTheRight() {
            return opens(mandate, paper, whose);
        }

        /** Whether a paper would change anything: none does where the registry has an answer. */
        boolean isCuredByPaper() {
            return mandate == MandateState.NONE;
        }

        Optional<ReasonCode> lack() {
            return answer() == Answer.WAS_REFUSED ? refusal.or(() -> Optional.of(R03)) : answer().code();
        }
    }

    /** What an act on this day may rest on, by all that was given: for acts that hand in no paper of their own. */
    public static Answer of(List<Authority> given, LocalDate on) {
        return line(given, on, Whose.ANOTHER_ACCOUNTS).answer();
    }

    static Line line(Notice notice) {
        boolean own = notice.right().map(Notice.ClaimedRight::own).orElse(true);
        return line(notice.authorities(), notice.effectiveOn(), own ? Whose.OWN_ACCOUNTS : Whose.ANOTHER_ACCOUNTS);
    }

    private static Line line(List<Authority> given, LocalDate on, Whose whose) {
        List<Authority> registered = given.stream()
                .filter(authority -> authority.given() != Given.ON_PAPER)
                .toList();
        Optional<MandateState> no = no(registered, on);
        Optional<ReasonCode> refusal = registered.stream()
                .flatMap(authority -> authority.refusal().stream())
                .findFirst();
        if (registered.stream().anyMatch(one -> isGood(one, on) && one.verification() == State.VERIFIED)) {
            return no.map(state -> new Line(state, Paper.NEWER_VERIFIED, whose, refusal))
                    .orElseGet(() -> new Line(MandateState.VERIFIED, Paper.NONE, whose, refusal));
        }
        MandateState state = waiting(registered, on).or(() -> no).orElse(MandateState.NONE);
        return new Line(state, paper(given, on), whose, refusal);
    }

    private static Optional<MandateState> waiting(List<Authority> registered, LocalDate on) {
        return registered.stream()
                .filter(authority -> isGood(authority, on))
                .map(authority ->
                        authority.given() == Given.BY_HOLDER ? MandateState.PENDING : MandateState.SELF_REGISTERED)
                .max(MandateState::compareTo);
    }

    /** Of several that say no, the one that lacks least. */
    private static Optional<MandateState> no(List<Authority> registered, LocalDate on) {
        return registered.stream()
                .filter(authority -> !isGood(authority, on))
                .map(AuthorityTable::no)
                .max(java.util.Comparator.comparingInt(AuthorityTable::nearness));
    }

    private static MandateState no(Authority authority) {
        if (authority.refusal().isPresent()) {
            return MandateState.REFUSED;
        }
        return authority.covers() ? MandateState.REVOKED : MandateState.NARROWER;
    }

    private static int nearness(MandateState no) {
        return List.of(MandateState.REFUSED, MandateState.NARROWER, MandateState.REVOKED)
                .indexOf(no);
    }

    private static Paper paper(List<Authority> given, LocalDate on) {
        List<Authority> papers = given.stream()
                .filter(authority -> authority.given() == Given.ON_PAPER)
                .toList();
        if (papers.isEmpty()) {
            return Paper.NONE;
        }
        if (papers.stream().anyMatch(paper -> isGood(paper, on))) {
            return Paper.OWN;
        }
        return papers.stream().anyMatch(Authority::covers) ? Paper.OWN_EXPIRED : Paper.OWN_NARROWER;
    }

    /** In force and wide enough, and no reviewer has refused it. */
    private static boolean isGood(Authority authority, LocalDate on) {
        return authority.refusal().isEmpty() && authority.covers() && !authority.expired(on);
    }
}
