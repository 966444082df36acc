package dev.promptly.complaint.right;

import dev.promptly.complaint.verification.Registry;
import dev.promptly.complaint.verification.VerdictRequest;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.etag.ShowsState;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/rights")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
@Tag(
        name = "Rights",
        description = "Trademarks, works, patents: registered once with their proofs, relied on by every notice")
class RightResource {

    private final RightService service;

    RightResource(RightService service) {
        this.service = service;
    }

    @POST
    @Idempotent("registerRight")
    @ShowsState
    @Operation(operationId = "registerRight", summary = "Register a right with its proofs (complainant)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RightView.class)))
    public Response register(@NotNull @Valid RightRequest request) {
        return service.register(request).toResponse();
    }

    @GET
    @Operation(operationId = "listRights", summary = "The account's rights (complainant), or all (reviewer)")
    public Page<RightView> list(
            @QueryParam("number") @Nullable List<String> number,
            @QueryParam("holderId") @Parameter(schema = @Schema(implementation = UUID[].class)) @Nullable
                    List<String> holderId,
            @QueryParam("expiresBefore") @Parameter(schema = @Schema(implementation = LocalDate.class)) @Nullable
                    String expiresBefore,
            @BeanParam PageRequest page) {
        return service.list(
                Parameters.texts(number),
                Parameters.ids("holderId", holderId),
                Parameters.date("expiresBefore", expiresBefore),
                page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRight", summary = "One right (its account, reviewer)")
    public RightView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @POST
    @Idempotent("proveRight/<id>")
    @Path("/{id}/proofs")
    @ShowsState
    @Operation(operationId = "proveRight", summary = "Add proofs of a right (complainant)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RightView.class)))
    public Response prove(@PathParam("id") UUID id, @NotNull @Valid ProofsRequest request) {
        return service.prove(id, request.proofs()).toResponse();
    }

    @POST
    @Idempotent("verifyRight/<id>")
    @Path("/{id}/verification")
    @RolesAllowed(Role.REVIEWER)
    @ShowsState
    @Operation(operationId = "verifyRight", summary = "Say whether a right is what it is said to be (reviewer)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RightView.class)))
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the entry as it was seen; needed where it is decided already")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid VerdictRequest verdict) {
        return service.verify(id, new Registry.Stated(verdict, ifMatch)).toResponse();
    }

    @POST
    @Idempotent("sayRightStatus/<id>")
    @Path("/{id}/status")
    @RolesAllowed(Role.REVIEWER)
    @ShowsState
    @Operation(
            operationId = "sayRightStatus",
            summary = "Say how a right stands (reviewer)",
            description =
                    "Later notices are judged by it; what stands already is not suspended by it but named to a reviewer.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RightView.class)))
    public Response say(@PathParam("id") UUID id, @NotNull @Valid StatusRequest said) {
        return service.say(id, said).toResponse();
    }

    record ProofsRequest(@NotEmpty @Size(max = 100) List<RightRequest.@NotNull @Valid Proof> proofs) {}
}
