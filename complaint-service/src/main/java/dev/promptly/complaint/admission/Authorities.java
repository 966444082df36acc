package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Given;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.right.RegisterNumber;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.verification.Verification.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what a complainant speaks for the holder: registered mandates, and powers of attorney that came with the notice. */
public final class Authorities {

    private Authorities() {}

    /** What a mandate gives for a notice that counts from then. */
    public static Authority of(Mandate mandate, Optional<Right> right, Site site, Instant effectiveAt) {
        return of(mandate, right, site, effectiveAt, Mandate.Action.FILE);
    }

    /**
     * What a mandate gives for an act at this instant: one that was revoked by then is over, one revoked later bears it still,
     * and one that the holder disowned as the first word it ever said of it bears nothing.
     */
    public static Authority of(Mandate mandate, Optional<Right> right, Site site, Instant at, Mandate.Action action) {
        LocalDate eve = LocalDate.ofInstant(at, site.zone()).minusDays(1);
        boolean over = mandate.isDisowned()
                || mandate.revokedAt().filter(revoked -> !revoked.isAfter(at)).isPresent();
        return new Authority(
                mandate.isOfTheHoldersWord() ? Given.BY_HOLDER : Given.BY_AGENT,
                right.filter(claimed -> mandate.covers(claimed.id(), site.id(), action))
                        .isPresent(),
                mandate.validFrom(),
                over ? eve : mandate.validTo(),
                mandate.verification().state(),
                mandate.verification().refusal().map(ReasonCode::valueOf));
    }

    /** Those only that are sealed or signed by their uploader's statement; what that is worth, the table of authority says. */
    public static List<Authority> of(List<Exhibit> evidence, Optional<Right> right, String site) {
        return evidence.stream()
                .filter(exhibit -> exhibit.role() == EvidenceRole.AUTHORITY)
                .flatMap(exhibit -> exhibit.item().stream())
                .filter(item -> Boolean.TRUE.equals(item.attributes().get("sealed")))
                .map(item -> of(item.attributes(), right, site))
                .toList();
    }

    private static Authority of(Map<String, Object> stated, Optional<Right> right, String site) {
        Map<?, ?> scope = stated.get("scope") instanceof Map<?, ?> given ? given : Map.of();
        boolean covers = names(scope.get("sites"), Set.of(site))
                && names(scope.get("actions"), Set.of("FILE"))
                && right.map(claimed -> namesRight(scope.get("rights"), claimed))
                        .orElse(true);
        return new Authority(
                Given.ON_PAPER,
                covers,
                date(stated.get("validFrom")),
                date(stated.get("validTo")),
                State.PENDING,
                Optional.empty());
    }

    /** An empty list means all. */
    private static boolean namesRight(@Nullable Object list, Right right) {
        return !(list instanceof List<?> given)
                || given.isEmpty()
                || given.stream().anyMatch(word -> RegisterNumber.names(word, right));
    }

    /** An empty list means all. */
    private static boolean names(@Nullable Object list, Set<String> wanted) {
        return !(list instanceof List<?> given)
                || given.isEmpty()
                || given.stream().anyMatch(wanted::contains);
    }

    private static @Nullable LocalDate date(@Nullable Object day) {
        try {
            return day instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
