package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.site.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules in two versions: from a day on a right need no longer be in force where the listing is (R12). */
public final class Editions {

    private Editions() {}

    public static RuleBooks changedOn(LocalDate day) {
        RuleBook known = RuleBooks.KNOWN.inForce(Profile.CN_ECL, day);
        List<Rule> without = known.rules().stream()
                .filter(rule -> rule != RightRules.RIGHT_HOLDS_HERE)
                .toList();
        return new RuleBooks(Map.of(
                Profile.CN_ECL,
                List.of(
                        new RuleBook("CN_ECL/first edition", known.since(), known.tables(), known.rules()),
                        new RuleBook("CN_ECL/second edition", day, known.tables(), without))));
    }
}
