package dev.promptly.complaint.overview;

import dev.promptly.complaint.statute.MeasureState;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
class MeasuresResource {

    /** What is left to do, where no state is named. */
    private static final List<MeasureState> TO_DO =
            List.of(MeasureState.REQUESTED, MeasureState.FAILED, MeasureState.END_REQUESTED);

    private final MeasureWork work;

    MeasuresResource(MeasureWork work) {
        this.work = work;
    }

    @GET
    @RolesAllowed(Role.PLATFORM)
    @Operation(
            operationId = "listMeasures",
            summary = "The measures to take or to end, soonest due first: a platform's work without Kafka (platform)",
            description = "Without a state those that are left to do: REQUESTED, FAILED, END_REQUESTED.")
    public Page<MeasureWorkView> list(
            @QueryParam("site") @Nullable List<String> site,
            @QueryParam("state") @Parameter(schema = @Schema(implementation = MeasureState[].class)) @Nullable
                    List<String> state,
            @QueryParam("dueBefore") @Parameter(schema = @Schema(implementation = Instant.class)) @Nullable
                    String dueBefore,
            @BeanParam PageRequest page) {
        List<MeasureState> states = Parameters.anyOf("state", state, MeasureState.class);
        Filter filter = MeasureWork.all()
                .each("m.state", "state", Objects.requireNonNullElse(states, TO_DO))
                .and("c.site in :site", "site", Parameters.texts(site))
                .and("m.dueAt < :dueBefore", "dueBefore", Parameters.instant("dueBefore", dueBefore));
        return Page.of(work.matching(filter, page), page, MeasureWorkView::id, Function.identity());
    }
}
