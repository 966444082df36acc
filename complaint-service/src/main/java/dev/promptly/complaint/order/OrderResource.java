package dev.promptly.complaint.order;

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

@Path("/v1/complaints/{id}/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REVIEWER)
@Tag(
        name = "Orders",
        description = "What courts and authorities order, and what a reviewer undoes, holds back and resumes")
class OrderResource {

    private final OrderService service;

    OrderResource(OrderService service) {
        this.service = service;
    }

    @POST
    @Idempotent("receiveOrder/<id>")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveOrder",
            summary = "Enter what a court or an authority has ordered, once it is verified (reviewer)",
            description =
                    "It beats every timer. TAKE_DOWN hides the listing, also of what was rejected, withdrawn or has "
                            + "ended, resumes what is suspended, and ends a dispute with its window; RESTORE ends the target, also one that nobody has decided yet, FINAL makes the measure permanent; DISCLOSE moves "
                            + "nothing: it opens the originals that `disclose` names, evidence of the case, to the covered targets' "
                            + "operators (OPERATOR) or to who filed and the right's holder (HOLDER). An order that finds everything as it orders is recorded all the same.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid OrderRequest request) {
        return service.receive(id, request).toResponse();
    }
}
