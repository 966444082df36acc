package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.ruling.AppealRequest;
import dev.promptly.complaint.ruling.AppealView;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "The notices that right holders file, and what was decided of them")
class ComplaintResource {

    private final ComplaintService service;
    private final SupplementService supplements;
    private final AppealService appeals;

    ComplaintResource(ComplaintService service, SupplementService supplements, AppealService appeals) {
        this.service = service;
        this.supplements = supplements;
        this.appeals = appeals;
    }

    @POST
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "fileComplaint",
            summary = "File a notice (complainant; reviewer On-Behalf-Of)",
            description =
                    "What was stored answers 201 even where it is RETURNED or REJECTED: a defect in a notice is not an "
                            + "error of the request. The answer is the decision, or RECEIVED while evidence is on its way.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response file(
            @HeaderParam("Idempotency-Key") @Parameter(required = true) @Nullable String key,
            @NotNull @Valid ComplaintRequest request) {
        if (key == null) {
            throw Problems.malformed(Fault.inHeader(
                    "Idempotency-Key",
                    "idempotency-key-required",
                    "Filing needs an Idempotency-Key, so that a retry is safe"));
        }
        return service.file(key, request).toResponse();
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

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints, newest first (their account, reviewer, platform, auditor)",
            description =
                    "With changedSince oldest change first, and complete: whatever is shown of a complaint moves its "
                            + "changedAt (system time). Nothing that changed before the page's asOf can still appear later; the next "
                            + "poll asks changedSince=<asOf>. What changed since may be shown more than once. A filter named twice or with "
                            + "commas means any of them; view=summary leaves out the targets and counts them by state.")
    public Page<ComplaintView> list(@BeanParam ComplaintFilter wanted, @BeanParam PageRequest page) {
        return service.list(wanted.filter(), page, wanted.changedSince(), wanted.isSummary());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "getComplaint",
            summary = "A complaint with each target's state, measure, deadlines and reasons "
                    + "(its account, reviewer, platform, auditor)")
    public ComplaintView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @POST
    @Path("/{id}/supplements")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "supplementComplaint",
            summary = "Add what a notice lacked (complainant)",
            description = "It is judged anew; where it was returned it is effective from this supplement.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response supplement(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SupplementRequest request) {
        return supplements.supplement(id, key, request).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(operationId = "withdrawComplaint", summary = "Withdraw all or some targets (complainant)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WithdrawalRequest request) {
        return service.withdraw(id, key, request).toResponse();
    }

    @POST
    @Path("/{id}/appeals")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "appealDecision",
            summary = "Let a person look at a decision (complainant)",
            description =
                    "Without reviewId at what the rules alone decided against the complainant: a return or a rejection, of "
                            + "the targets chosen or of all. With it at a reviewer's decision, which another reviewer looks at; the "
                            + "complaint's decisions name the reviews. UPHOLD grants the appeal, DISMISS lets the decision stand, within "
                            + "three working days (K19); until then the time to cure what was returned (K17) stands still. Once for each "
                            + "decision; what is decided anew after a supplement is another one.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing was decided against these targets (wrong-state), or a person was asked to look at that "
                            + "decision before (already-appealed)")
    public Response appeal(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AppealRequest request) {
        return appeals.appeal(id, key, request).toResponse();
    }
}
