package dev.promptly.complaint.verification;

import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Nobody decides on what it entered itself, for whomever it did: whoever enters and whoever decides are two. */
public final class SeparationOfDuties {

    private SeparationOfDuties() {}

    /**
     * Lets another subject through only.
     *
     * @param enteredBy the subjects that entered it; from before these were kept there are none
     * @throws Refused 403 {@code own-entry}
     */
    public static void requireAnother(Collection<String> enteredBy, String subject) {
        if (enteredBy.contains(subject)) {
            throw Problems.of(
                    Refusal.Sort.FORBIDDEN,
                    "own-entry",
                    "Not by who entered it",
                    "Whoever entered something does not decide on it: this is for somebody else");
        }
    }

    /** Those who have entered something, with one more. */
    public static List<String> and(List<String> enteredBy, String subject) {
        return Stream.concat(enteredBy.stream(), Stream.of(subject)).distinct().toList();
    }
}
