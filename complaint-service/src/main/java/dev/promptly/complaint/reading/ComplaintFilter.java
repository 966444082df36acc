package dev.promptly.complaint.reading;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.statute.ComplaintState;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Refused;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of complaints is narrowed to; each filter takes several values, of which any one fits. */
public class ComplaintFilter {

    private static final String OF_A_TARGET = "exists (select 1 from c.targets t where ";

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

    /** @throws Refused 400 where a value is none that its filter takes */
    Filter filter() {
        boolean ofChanges = changedSince() != null;
        return new Filter(ofChanges ? "(c.changedAt, c.id) > (:changedAt, :changed)" : "c.id < :before")
                .and("c.externalRef in :externalRef", "externalRef", Parameters.texts(externalRef))
                .and("c.state in :state", "state", Parameters.anyOf("state", state, ComplaintState.class))
                .and("c.rightId in :rightId", "rightId", Parameters.ids("rightId", rightId))
                .and(
                        "c.rightId in (select r.id from Right r where r.holderId in :holderId)",
                        "holderId",
                        Parameters.ids("holderId", holderId))
                .and(
                        "c.complainantId in :complainantId",
                        "complainantId",
                        Parameters.ids("complainantId", complainantId))
                .and(OF_A_TARGET + "t.operatorId in :operatorId)", "operatorId", Parameters.texts(operatorId))
                .and(OF_A_TARGET + "t.itemId in :itemId)", "itemId", Parameters.texts(itemId))
                .and("c.claim in :claim", "claim", Parameters.anyOf("claim", claim, Claim.class))
                .and("c.site in :site", "site", Parameters.texts(site))
                .and("c.receivedAt >= :from", "from", Parameters.instant("receivedFrom", receivedFrom))
                .and("c.receivedAt < :to", "to", Parameters.instant("receivedTo", receivedTo));
    }
}
