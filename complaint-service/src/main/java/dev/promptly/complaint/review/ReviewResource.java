package dev.promptly.complaint.review;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REVIEWER)
@Tag(name = "Reviews", description = "What the rules leave to a person, until when, and who has it in hand")
class ReviewResource {

    private static final String NOT_YOURS =
            "It is closed, or another has it in hand; the detail says who and until when";

    private final ReviewService service;

    ReviewResource(ReviewService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "listReviews", summary = "The open reviews, soonest due first (reviewer)")
    public Page<ReviewView> list(
            @QueryParam("kind") @Parameter(schema = @Schema(implementation = ReviewKind[].class)) @Nullable
                    List<String> kind,
            @QueryParam("site") @Nullable List<String> site,
            @QueryParam("claim") @Parameter(schema = @Schema(implementation = Claim[].class)) @Nullable
                    List<String> claim,
            @QueryParam("assignee") @Nullable List<String> assignee,
            @BeanParam PageRequest page) {
        Filter open = new Filter("r.state = 'OPEN'")
                .and("r.kind in :kind", "kind", Parameters.anyOf("kind", kind, ReviewKind.class))
                .and("r.site in :site", "site", Parameters.texts(site))
                .and("r.claim in :claim", "claim", Parameters.anyOf("claim", claim, Claim.class));
        return service.list(open, Parameters.texts(assignee), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReview", summary = "One review with its notes, and what was decided (reviewer)")
    public ReviewView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @POST
    @Path("/{id}/claim")
    @Operation(
            operationId = "claimReview",
            summary = "Take a review in hand (reviewer)",
            description = "It is nobody else's until it is released or the claim lapses; a second claim prolongs it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = NOT_YOURS)
    public ReviewView claim(@PathParam("id") UUID id) {
        return service.claim(id);
    }

    @POST
    @Path("/{id}/release")
    @Operation(operationId = "releaseReview", summary = "Give a review back to the queue (reviewer)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = NOT_YOURS)
    public ReviewView release(@PathParam("id") UUID id) {
        return service.release(id);
    }

    @POST
    @Idempotent("noteReview/<id>")
    @Path("/{id}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "noteReview", summary = "Leave a note for the next reviewer (reviewer)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response note(@PathParam("id") UUID id, @NotNull @Valid NoteRequest request) {
        return service.note(id, request).toResponse();
    }
}
