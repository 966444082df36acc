package dev.promptly.complaint.reading;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.reading.ListedComplaints.Source;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Refused;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of complaints is narrowed to; each filter takes several values, of which any one fits. */
public class ComplaintFilter {

    private static final String OF_A_TARGET = "exists (select 1 from c.targets t where ";

    private static final String OF_HOLDER = "c.rightId in (select h.id from Right h where h.holderId in :holderId)";

    /** How much of each complaint is shown. */
    enum View {
        full,
        summary
    }

    @QueryParam("externalRef")
    @Nullable
    List<String> externalRef;

    @QueryParam("state")
    @Parameter(schema = @Schema(implementation = ComplaintState[].class))
    @Nullable
    List<String> state;

    @QueryParam("rightId")
    @Parameter(schema = @Schema(implementation = UUID[].class))
    @Nullable
    List<String> rightId;

    @QueryParam("holderId")
    @Parameter(schema = @Schema(implementation = UUID[].class))
    @Nullable
    List<String> holderId;

    @QueryParam("complainantId")
    @Parameter(schema = @Schema(implementation = UUID[].class))
    @Nullable
    List<String> complainantId;

    @QueryParam("operatorId")
    @Nullable
    List<String> operatorId;

    @QueryParam("itemId")
    @Nullable
    List<String> itemId;

    @QueryParam("claim")
    @Parameter(schema = @Schema(implementation = Claim[].class))
    @Nullable
    List<String> claim;

    @QueryParam("site")
    @Nullable
    List<String> site;

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

    @QueryParam("view")
    @Parameter(schema = @Schema(implementation = View.class))
    @Nullable
    String view;

    /** From where the list of changes runs, system time; null for a list that is newest first. */
    @Nullable
    Instant changedSince() {
        return Parameters.instant("changedSince", changedSince);
    }

    boolean isSummary() {
        return Parameters.oneOf("view", view, View.class) == View.summary;
    }

    /** By what the newest are found: by few items, else by few sellers, else by a holder's rights where no filter names fewer. */
    Source source() {
        if (Parameters.texts(itemId) != null || Parameters.texts(operatorId) != null) {
            return Source.TARGETS;
        }
        boolean fewer =
                Stream.of(externalRef, rightId, complainantId).anyMatch(filter -> Parameters.texts(filter) != null);
        return fewer || Parameters.texts(holderId) == null ? Source.COMPLAINTS : Source.RIGHTS;
    }

    /** @throws Refused 400 where a value is none that its filter takes */
    Filter filter() {
        List<UUID> holders = Parameters.ids("holderId", holderId);
        Filter filter = changedSince() == null
                ? newest(holders)
                : new Filter("(c.changedAt, c.id) > (:changedAt, :changed)")
                        .and(OF_HOLDER, "holderId", holders)
                        .and(OF_A_TARGET + "t.operatorId in :operatorId)", "operatorId", Parameters.texts(operatorId))
                        .and(OF_A_TARGET + "t.itemId in :itemId)", "itemId", Parameters.texts(itemId));
        return filter.and("c.externalRef in :externalRef", "externalRef", Parameters.texts(externalRef))
                .each("c.rightId", "rightId", Parameters.ids("rightId", rightId))
                .each("c.complainantId", "complainantId", Parameters.ids("complainantId", complainantId))
                .each("c.state", "state", Parameters.anyOf("state", state, ComplaintState.class))
                .each("c.claim", "claim", Parameters.anyOf("claim", claim, Claim.class))
                .each("c.site", "site", Parameters.texts(site))
                .and("c.receivedAt >= :from", "from", Parameters.instant("receivedFrom", receivedFrom))
                .and("c.receivedAt < :to", "to", Parameters.instant("receivedTo", receivedTo));
    }

    /** Over targets {@code o} where these are the source; the holders of rights are the source's own condition. */
    private Filter newest(@Nullable List<UUID> holders) {
        List<String> items = Parameters.texts(itemId);
        Filter filter = new Filter("c.id < :before")
                .and("o.itemId in :itemId", "itemId", items)
                .and(
                        items == null ? "o.operatorId in :operatorId" : OF_A_TARGET + "t.operatorId in :operatorId)",
                        "operatorId",
                        Parameters.texts(operatorId));
        return source() == Source.RIGHTS
                ? filter.with("holderId", Objects.requireNonNull(holders))
                : filter.and(OF_HOLDER, "holderId", holders);
    }
}
