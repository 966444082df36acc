package dev.promptly.complaint.declaration;

import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1/declarations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Declarations", description = "Operators' declarations that there is no infringement")
class DeclarationResource {

    private final DeclarationService service;

    DeclarationResource(DeclarationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.COMPLAINANT, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "getDeclaration",
            summary = "A declaration, what it lacks, and the dispute window of each target "
                    + "(its operator; the right holder once it was forwarded; reviewer, platform, auditor)")
    public DeclarationView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @POST
    @Idempotent("supplementDeclaration/<id>")
    @Path("/supplements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OPERATOR, Role.PLATFORM, Role.REVIEWER})
    @Operation(
            operationId = "supplementDeclaration",
            summary = "Add what a declaration lacked (its operator; platform, reviewer On-Behalf-Of)",
            description = "What is said anew takes the place of what was said; evidence is added. It is judged anew.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    @APIResponse(responseCode = "409", description = "It is decided")
    public Response supplement(@PathParam("id") UUID id, @NotNull @Valid DeclarationRequest request) {
        return service.supplement(id, request).toResponse();
    }

    @POST
    @Idempotent("withdrawDeclaration/<id>")
    @Path("/withdrawal")
    @RolesAllowed({Role.OPERATOR, Role.PLATFORM, Role.REVIEWER})
    @Operation(
            operationId = "withdrawDeclaration",
            summary = "Take a declaration back (its operator; platform, reviewer On-Behalf-Of)",
            description = "Its dispute windows are void, the measures stay.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    @APIResponse(responseCode = "409", description = "It was withdrawn or rejected before")
    public Response withdraw(@PathParam("id") UUID id) {
        return service.withdraw(id).toResponse();
    }

    @POST
    @Idempotent("respondToDeclaration/<id>")
    @Path("/response")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "respondToDeclaration",
            summary = "Accept a declaration, or contest it (the right holder)",
            description = "ACCEPT ends its targets and their measures. CONTEST is for the record: only a proceeding, "
                    + "reported in time, keeps the measures.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DeclarationView.class)))
    @APIResponse(responseCode = "409", description = "None of the targets is disputed any more")
    public Response respond(@PathParam("id") UUID id, @NotNull @Valid ResponseRequest request) {
        return service.respond(id, request).toResponse();
    }
}
