package dev.promptly.complaint.deadletter;

import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS)
@Tag(name = "DeadLetters", description = "What the topic of the platform held amiss, and its replay")
class DeadLetterResource {

    private final DeadLetterService service;

    DeadLetterResource(DeadLetterService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "What the platform's topic held amiss and who rejected it, newest first (ops)")
    public Page<DeadLetterView> list(
            @QueryParam("replayed") @Parameter(schema = @Schema(implementation = Boolean.class)) @Nullable
                    String replayed,
            @QueryParam("rejectedBy") @Nullable List<String> rejectedBy,
            @QueryParam("code") @Nullable List<String> code,
            @BeanParam PageRequest page) {
        Filter filter = new Filter("id < :before")
                .and(
                        "case when replayedAt is null then false else true end = :replayed",
                        "replayed",
                        Parameters.flag("replayed", replayed))
                .and("rejectedBy in :rejectedBy", "rejectedBy", Parameters.texts(rejectedBy))
                .and("code in :code", "code", Parameters.texts(code));
        return service.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "One dead letter, with all that it holds (ops)")
    public DeadLetterView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @POST
    @Idempotent("replayDeadLetter/<id>")
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Send the message again to the topic that it came from (ops)",
            description =
                    "Who took it before skips it; who rejected it looks at it afresh. If its cause is not gone it comes "
                            + "back as a dead letter of its own.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    public Response replay(@PathParam("id") UUID id) {
        return service.replay(id).toResponse();
    }
}
