package dev.promptly.complaint.overview;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Refused;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of targets is narrowed to; each filter takes several values, of which any one fits. */
public class TargetFilter {

    /** Its own or that of its complaint. */
    private static final String REFERRED_TO = "t.id in (select o.id from Target o where o.externalRef in :externalRef "
            + "union all select w.id from Complaint v join v.targets w where v.externalRef in :externalRef)";

    private static final String OF_HOLDER = "c.rightId in (select h.id from Right h where h.holderId in :holderId)";

    @QueryParam("externalRef")
    @Parameter(description = "Of the target or of its complaint")
    @Nullable
    List<String> externalRef;

    @QueryParam("itemId")
    @Nullable
    List<String> itemId;

    @QueryParam("site")
    @Nullable
    List<String> site;

    @QueryParam("state")
    @Parameter(schema = @Schema(implementation = TargetState[].class))
    @Nullable
    List<String> state;

    @QueryParam("holderId")
    @Parameter(schema = @Schema(implementation = UUID[].class))
    @Nullable
    List<String> holderId;

    @QueryParam("claim")
    @Parameter(schema = @Schema(implementation = Claim[].class))
    @Nullable
    List<String> claim;

    @QueryParam("receivedFrom")
    @Parameter(schema = @Schema(implementation = Instant.class), description = "Received then or later")
    @Nullable
    String receivedFrom;

    @QueryParam("receivedTo")
    @Parameter(schema = @Schema(implementation = Instant.class), description = "Received before then")
    @Nullable
    String receivedTo;

    @QueryParam("changedSince")
    @Parameter(schema = @Schema(implementation = Instant.class))
    @Nullable
    String changedSince;

    @QueryParam("role")
    @Parameter(description = "COMPLAINANT or OPERATOR: the role of the account, where it could be either")
    @Nullable
    String role;

    /** From where the list of changes runs, system time; null for a list that is newest first. */
    @Nullable
    Instant changedSince() {
        return Parameters.instant("changedSince", changedSince);
    }

    @Nullable
    String role() {
        return role;
    }

    /** Whether the newest are found by a holder's rights: no filter names fewer. */
    boolean isOfHolder() {
        return changedSince() == null
                && Parameters.texts(holderId) != null
                && Parameters.texts(itemId) == null
                && Parameters.texts(externalRef) == null;
    }

    /**
     * Over complaints {@code c} and their targets {@code t}.
     *
     * @param order the condition of the place from which the list runs; whose the rights are is asked by whoever reads by them
     * @throws Refused 400 where a value is none that its filter takes
     */
    Filter after(String order) {
        List<UUID> holders = Parameters.ids("holderId", holderId);
        Filter filter = isOfHolder()
                ? new Filter(order).with("holderId", Objects.requireNonNull(holders))
                : new Filter(order).and(OF_HOLDER, "holderId", holders);
        return filter.and(REFERRED_TO, "externalRef", Parameters.texts(externalRef))
                .and("t.itemId in :itemId", "itemId", Parameters.texts(itemId))
                .each("t.state", "state", Parameters.anyOf("state", state, TargetState.class))
                .each("c.claim", "claim", Parameters.anyOf("claim", claim, Claim.class))
                .each("c.site", "site", Parameters.texts(site))
                .and("c.receivedAt >= :from", "from", Parameters.instant("receivedFrom", receivedFrom))
                .and("c.receivedAt < :to", "to", Parameters.instant("receivedTo", receivedTo));
    }
}
