package dev.promptly.complaint.redress;

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
import jakarta.ws.rs.QueryParam;
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
@Tag(name = "Complaints")
class ComplaintAppealResource {

    private final AppealService service;

    ComplaintAppealResource(AppealService service) {
        this.service = service;
    }

    @POST
    @Idempotent("appeal/<id>")
    @Path("/{id}/appeals")
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.PLATFORM, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "appealDecision",
            summary = "Let a person look at a decision (complainant, operator; platform, reviewer On-Behalf-Of)",
            description =
                    "Without reviewId at what the rules alone decided against the complainant: a return or a rejection, of "
                            + "the targets chosen or of all. With it at a reviewer's decision, which another reviewer looks at; the "
                            + "complaint's decisions name the reviews. UPHOLD grants the appeal, DISMISS lets the decision stand, within "
                            + "three working days (K19); until then the time to cure what was returned (K17) stands still. Once for each "
                            + "decision and party; what is decided anew after a supplement is another one. An operator appeals for its own "
                            + "targets: without reviewId and declarationId against their admission, which UPHOLD undoes; with declarationId "
                            + "against the rules' return of its declaration; with reviewId against what a reviewer decided of either. What it "
                            + "hands in is for the person who decides, and is added to no notice.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AppealView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Nothing was decided against these targets (wrong-state), or a person was asked to look at that "
                            + "decision before (already-appealed)")
    public Response appeal(
            @PathParam("id") UUID id,
            @QueryParam("role")
                    @Parameter(
                            description = "COMPLAINANT or OPERATOR: the role of the account, where it could be either")
                    @Nullable
                    String role,
            @NotNull @Valid AppealRequest request) {
        return service.appeal(id, role, request).toResponse();
    }
}
