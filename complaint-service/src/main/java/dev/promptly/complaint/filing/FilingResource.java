package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.reading.ComplaintView;
import dev.promptly.complaint.reception.Sender;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "The notices that right holders file, and what was decided of them")
class FilingResource {

    private final FilingService service;
    private final SupplementService supplements;
    private final WithdrawalService withdrawals;

    FilingResource(FilingService service, SupplementService supplements, WithdrawalService withdrawals) {
        this.service = service;
        this.supplements = supplements;
        this.withdrawals = withdrawals;
    }

    @POST
    @Idempotent(value = Sender.OPERATION, required = true)
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "fileComplaint",
            summary = "File a notice (complainant; reviewer On-Behalf-Of)",
            description =
                    "What was stored answers 201 even where it is RETURNED or REJECTED: a defect in a notice is not an "
                            + "error of the request. The answer is the decision, or RECEIVED while evidence is on its way.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @Blocking
    public CompletionStage<Response> file(@NotNull @Valid ComplaintRequest request) {
        return service.file(request);
    }

    @POST
    @Path("/rehearsal")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "rehearseComplaint",
            summary = "See what filing would answer; nothing is stored",
            description =
                    "The answer is that of filing the same now, but for ids and instants, which mean nothing here.")
    public ComplaintView rehearse(@NotNull @Valid ComplaintRequest request) {
        return service.rehearse(request);
    }

    @POST
    @Idempotent("supplement/<id>")
    @Path("/{id}/supplements")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "supplementComplaint",
            summary = "Add what a notice lacked (complainant)",
            description = "It is judged anew; where it was returned it is effective from this supplement.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response supplement(@PathParam("id") UUID id, @NotNull @Valid SupplementRequest request) {
        return supplements.supplement(id, request).toResponse();
    }

    @POST
    @Idempotent("withdraw/<id>")
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(operationId = "withdrawComplaint", summary = "Withdraw all or some targets (complainant)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
        return withdrawals.withdraw(id, request).toResponse();
    }
}
