package dev.promptly.complaint.dispute;

import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/proceedings/{id}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class ProceedingResource {

    private final ProceedingService service;

    ProceedingResource(ProceedingService service) {
        this.service = service;
    }

    @POST
    @Idempotent("concludeProceeding/<id>")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.REVIEWER)
    @Operation(
            operationId = "concludeProceeding",
            summary = "Say how a proceeding has ended, by a document that was verified (reviewer)",
            description =
                    "INFRINGEMENT makes the measure permanent; NON_INFRINGEMENT and RIGHT_INVALID end it, and so do "
                            + "SETTLED, WITHDRAWN and DISMISSED where no other proceeding holds the target.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProceedingView.class)))
    @APIResponse(responseCode = "409", description = "It is concluded already")
    public Response conclude(@PathParam("id") UUID id, @NotNull @Valid OutcomeRequest request) {
        return service.conclude(id, request).toResponse();
    }
}
