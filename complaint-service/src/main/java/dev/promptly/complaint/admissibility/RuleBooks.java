package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.proof.InfringementEvidence;
import dev.promptly.complaint.proof.OwnershipEvidence;
import dev.promptly.complaint.site.Profile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The versions of the rules, by profile and by the first day of receipt that each is for. */
public final class RuleBooks {

    private static final Tables TABLES = new Tables(OwnershipEvidence.E1, InfringementEvidence.E2);

    /** The E-Commerce Law's notice; the law is in force since 2019-01-01. */
    private static final RuleBook CN_ECL =
            new RuleBook("CN_ECL/2026-11-24", LocalDate.of(2019, 1, 1), TABLES, Rules.ALL);

    /** Those that this version of the software knows. */
    public static final RuleBooks KNOWN = new RuleBooks(Map.of(Profile.CN_ECL, List.of(CN_ECL)));

    private final Map<Profile, List<RuleBook>> books;

    RuleBooks(Map<Profile, List<RuleBook>> books) {
        this.books = Map.copyOf(books);
    }

    /** The rules for a notice received on this day; the oldest known for one from before. */
    public RuleBook inForce(Profile profile, LocalDate receivedOn) {
        List<RuleBook> versions = Objects.requireNonNull(books.get(profile), profile::name);
        return versions.stream()
                .filter(book -> !book.since().isAfter(receivedOn))
                .max(Comparator.comparing(RuleBook::since))
                .orElseGet(() -> versions.get(0));
    }
}
