package dev.promptly.complaint.admissibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.complaint.law.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What really cures a reason: the step to take and, where it is a paper, which.
 *
 * @param kinds kinds of evidence, any one list of which is enough; what one list holds is wanted together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cure(By by, @Nullable List<List<String>> kinds) {

    @Schema(name = "CureBy")
    public enum By {
        /** Evidence added to the notice. */
        SUPPLEMENT,
        /** A mandate of the holder that holder or reviewer has confirmed; a paper alone is none. */
        MANDATE,
        /** Evidence added to the right. */
        PROOF,
        /** The written guarantee of truth, signed, in a supplement. */
        GUARANTEE,
        /** Where the target is, in a supplement. */
        LOCATOR,
        /** Some targets withdrawn. */
        WITHDRAWAL,
        /** A copy of the item that can be forwarded. */
        REDACTION,
        /** Who the party truly is, or what was refused, shown so that a reviewer confirms it. */
        VERIFICATION,
        /** A person who looks at it again (rule book A1.26). */
        APPEAL
    }

    /**
     * Those of a reason, as it was found: a doubt is a person's to decide, so that nothing cures it, and plain facts stay facts
     * whoever looks at them; what is moot needs no cure.
     */
    public static List<Cure> of(Reason reason) {
        boolean appeal = AppealScope.weighs(reason.code()) || reason.code().isFoundByPersonsOnly();
        Stream<Cure> asked = appeal ? Stream.of(by(By.APPEAL)) : Stream.empty();
        return switch (reason.effect()) {
            case REVIEW, MOOT -> List.of();
            case REJECT -> asked.toList();
            case RETURN -> Stream.concat(ofReturn(reason).stream(), asked).toList();
        };
    }

    private static List<Cure> ofReturn(Reason reason) {
        return switch (reason.code()) {
            case R01 ->
                List.of(new Cure(
                        By.VERIFICATION,
                        PartyRules.IDENTITY_PAPERS.stream().map(List::of).toList()));
            case R02 -> List.of(by(By.VERIFICATION));
            case R03, R04, R05 ->
                reason.accepts().isEmpty()
                        ? List.of(by(By.MANDATE))
                        : List.of(by(By.MANDATE), papers(By.SUPPLEMENT, reason));
            case R06 -> List.of(by(By.PROOF));
            case R10, R14, R15 -> List.of(papers(By.SUPPLEMENT, reason), papers(By.PROOF, reason));
            case R20 -> List.of(by(By.LOCATOR));
            case R22 -> List.of(by(By.WITHDRAWAL));
            case R34, R35 -> List.of(by(By.REDACTION));
            case R40 -> List.of(by(By.GUARANTEE));
            default -> List.of(papers(By.SUPPLEMENT, reason));
        };
    }

    private static Cure by(By by) {
        return new Cure(by, null);
    }

    private static Cure papers(By by, Reason reason) {
        List<List<String>> kinds = Stream.concat(reason.accepts().stream(), reason.alsoAccepted().stream())
                .map(kind -> List.of(kind.split(" \\+ ")))
                .toList();
        return new Cure(by, kinds.isEmpty() ? null : kinds);
    }
}
