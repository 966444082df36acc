package dev.promptly.complaint.declaration;

import dev.promptly.complaint.declared.DeclarationRequest;
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

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Declarations")
class ComplaintDeclarationResource {

    private final DeclarationService service;

    ComplaintDeclarationResource(DeclarationService service) {
        this.service = service;
    }

    @POST
    @Idempotent("declare/<id>")
    @Path("/{id}/declarations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OPERATOR, Role.PLATFORM, Role.REVIEWER})
    @Operation(
            operationId = "declareNonInfringement",
            summary = "Declare that there is no infringement (the operator; platform, reviewer On-Behalf-Of)",
            description = "E-Commerce Law art. 43(1). What it lacks (D01 to D05) is told in the answer and can be "
                    + "supplemented; once it is complete it is forwarded to the right holder, and the dispute window opens with its "
                    + "delivery. It may be made before the measure is in effect, and long after the notice.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    @APIResponse(responseCode = "404", description = "No target of the complaint is the operator's")
    @APIResponse(
            responseCode = "409",
            description = "None of the targets can be contested now, or a declaration is being checked")
    @APIResponse(responseCode = "422", description = "A target is another operator's (D06)")
    public Response declare(@PathParam("id") UUID id, @NotNull @Valid DeclarationRequest request) {
        return service.declare(id, request).toResponse();
    }
}
