package dev.promptly.complaint.mandate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power of attorney, as its paper says.
 *
 * @param holderId the party that gives it
 * @param agentId the party it is given to; one of the two is the account's own
 * @param rightIds of the holder; empty: all of them
 * @param sites empty: all
 * @param actions empty: all
 * @param validFrom its first day; from ever where not said
 * @param validTo its last day; until it is revoked where not said
 * @param evidenceId the paper, of kind POWER_OF_ATTORNEY; it may still be on its way
 */
record MandateRequest(
        @NotNull UUID holderId,
        @NotNull UUID agentId,
        @Nullable @Size(max = 1000) List<@NotNull UUID> rightIds,
        @Nullable @Size(max = 100) List<@NotNull String> sites,
        @Nullable @Size(max = 4) List<Mandate.@NotNull Action> actions,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID evidenceId) {}
