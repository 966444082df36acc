package dev.promptly.complaint.ruling;

import dev.promptly.complaint.decision.ReviewDecisionRequest;
import dev.promptly.complaint.review.ReviewView;
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

@Path("/v1/reviews/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REVIEWER)
@Tag(name = "Reviews")
class ReviewDecisionResource {

    private final ReviewDecisionService service;

    ReviewDecisionResource(ReviewDecisionService service) {
        this.service = service;
    }

    @POST
    @Idempotent("decideReview/<id>")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideReview",
            summary = "Decide a review with reasons (reviewer)",
            description =
                    "Of an admission ADMIT, RETURN or REJECT: the notice is judged anew with what was found. Of an appeal "
                            + "UPHOLD or DISMISS. Of a declaration ADMIT, RETURN or REJECT and, once it is admitted on the track ADJUDICATED, "
                            + "UPHOLD or DISMISS; of an extension UPHOLD or DISMISS. Of measures that stand on what has fallen DISMISS, or REJECT, "
                            + "which revokes them. A verification is decided by the verdict on its party, right or mandate.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid ReviewDecisionRequest request) {
        return service.decide(id, request).toResponse();
    }
}
