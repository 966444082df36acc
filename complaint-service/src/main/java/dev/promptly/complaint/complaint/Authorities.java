package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.EvidenceRole;
import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.ReasonCode;
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
final class Authorities {

    private Authorities() {}

    /** A mandate that was revoked before the notice counts had ended by then; one revoked later bears it still. */
    static Authority of(Mandate mandate, Optional<Right> right, Site site, Instant effectiveAt) {
        LocalDate eve = LocalDate.ofInstant(effectiveAt, site.zone()).minusDays(1);
        boolean over = mandate.revokedAt()
                .filter(revoked -> !revoked.isAfter(effectiveAt))
                .isPresent();
        return new Authority(
                right.filter(claimed -> mandate.covers(claimed.id(), site.id(), Mandate.Action.FILE))
                        .isPresent(),
                mandate.validFrom(),
                over ? eve : mandate.validTo(),
                mandate.verification().state(),
                mandate.verification().refusal().map(ReasonCode::valueOf));
    }

    /** Sealed or signed ones only; their form is enough at first sight, forged ones are R51. */
    static List<Authority> of(List<Exhibit> evidence, Optional<Right> right, String site) {
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
                covers, date(stated.get("validFrom")), date(stated.get("validTo")), State.VERIFIED, Optional.empty());
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
