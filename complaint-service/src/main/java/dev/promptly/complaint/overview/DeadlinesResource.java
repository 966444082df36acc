package dev.promptly.complaint.overview;

import dev.promptly.complaint.clock.Clock;
import dev.promptly.complaint.clock.DeadlineView;
import dev.promptly.kit.caller.Role;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "What is to be done until when, and by which law")
class DeadlinesResource {

    private final DeadlinesService service;

    DeadlinesResource(DeadlinesService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM, Role.OPS})
    @Operation(
            operationId = "listDeadlines",
            summary = "Deadlines, soonest due first (each account its own; reviewer, platform, ops)",
            description =
                    "Without a state those that still run, whether due or missed already: who is late comes first, then who "
                            + "will be. Provisional ones, which no calendar dates yet, come last. An operator reads the deadlines of notices "
                            + "to it, but for K17 and K19, which are the complainant's.")
    public Page<DeadlineView> list(
            @QueryParam("clock") @Parameter(schema = @Schema(implementation = Clock[].class)) @Nullable
                    List<String> clock,
            @QueryParam("state") @Parameter(schema = @Schema(implementation = DeadlineView.State[].class)) @Nullable
                    List<String> state,
            @QueryParam("dueBefore") @Parameter(schema = @Schema(implementation = Instant.class)) @Nullable
                    String dueBefore,
            @QueryParam("role")
                    @Parameter(
                            description = "COMPLAINANT or OPERATOR: the role of the account, where it could be either")
                    @Nullable
                    String role,
            @BeanParam PageRequest page) {
        DeadlinesService.Wanted wanted = new DeadlinesService.Wanted(
                Parameters.anyOf("clock", clock, Clock.class),
                Parameters.anyOf("state", state, DeadlineView.State.class),
                Parameters.instant("dueBefore", dueBefore));
        return service.list(wanted, role, page);
    }
}
