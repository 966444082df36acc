package dev.promptly.complaint.order;

import dev.promptly.complaint.reading.ComplaintView;
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
@RolesAllowed(Role.REVIEWER)
@Tag(name = "Orders")
class SuspensionResource {

    private final SuspensionService suspensions;
    private final RevocationService revocations;

    SuspensionResource(SuspensionService suspensions, RevocationService revocations) {
        this.suspensions = suspensions;
        this.revocations = revocations;
    }

    @POST
    @Idempotent("revokeAdmission/<id>")
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeAdmission",
            summary = "Undo a wrong admission, or say that the operator has repaired it (reviewer)",
            description =
                    "The measure is to end. With R51 it is put on record that a proof was forged: a fact, never a "
                            + "finding. With R11 on a suspended target it ends as RIGHT_INVALID.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "No measure stands on a target that is named, or on any")
    public Response revoke(@PathParam("id") UUID id, @NotNull @Valid RevocationRequest request) {
        return revocations.revoke(id, request).toResponse();
    }

    @POST
    @Idempotent("suspendMeasures/<id>")
    @Path("/{id}/suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suspendMeasures",
            summary = "Hold measures back, as where a patent was declared invalid (reviewer)",
            description = "The measure is to end, and no window lapses meanwhile.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "A target that is named, or every one, stands otherwise")
    public Response suspend(@PathParam("id") UUID id, @NotNull @Valid SuspensionRequest request) {
        return suspensions.suspend(id, request).toResponse();
    }

    @POST
    @Idempotent("resumeMeasures/<id>")
    @Path("/{id}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resumeMeasures",
            summary = "Have suspended targets go on where they were (reviewer)",
            description = "The measure is asked for anew. A dispute window that ran out meanwhile ends 24 hours later.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "A target that is named, or every one, is not suspended")
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid SuspensionRequest request) {
        return suspensions.resume(id, request).toResponse();
    }
}
