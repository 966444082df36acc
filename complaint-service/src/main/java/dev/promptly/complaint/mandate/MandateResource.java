package dev.promptly.complaint.mandate;

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
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
@Tag(name = "Mandates", description = "Powers of attorney: who may do what in a holder's name")
class MandateResource {

    private final MandateService service;

    MandateResource(MandateService service) {
        this.service = service;
    }

    @POST
    @Idempotent("registerMandate")
    @ShowsState
    @Operation(
            operationId = "registerMandate",
            summary = "Register a holder's power of attorney for an agent (complainant)",
            description = "One of holderId and agentId is a party of the account; the other may be another account's.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Response register(@NotNull @Valid MandateRequest request) {
        return service.register(request).toResponse();
    }

    @GET
    @Operation(
            operationId = "listMandates",
            summary = "The mandates that name a party of the account (complainant), or all (reviewer)")
    public Page<MandateView> list(
            @QueryParam("holderId") @Parameter(schema = @Schema(implementation = UUID[].class)) @Nullable
                    List<String> holderId,
            @QueryParam("agentId") @Parameter(schema = @Schema(implementation = UUID[].class)) @Nullable
                    List<String> agentId,
            @BeanParam PageRequest page) {
        return service.list(Parameters.ids("holderId", holderId), Parameters.ids("agentId", agentId), page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMandate", summary = "One mandate (its holder, its agent, reviewer)")
    public MandateView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @POST
    @Idempotent("confirmMandate/<id>")
    @Path("/{id}/confirmation")
    @ShowsState
    @Operation(
            operationId = "confirmMandate",
            summary = "Confirm a mandate that the agent registered (its holder's account; reviewer On-Behalf-Of it)",
            description =
                    "Until then it may be cited, and shows nothing of the right; a notice under it waits for the verdict.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Response confirm(@PathParam("id") UUID id) {
        return service.confirm(id).toResponse();
    }

    @POST
    @Idempotent("revokeMandate/<id>")
    @Path("/{id}/revocation")
    @ShowsState
    @Operation(
            operationId = "revokeMandate",
            summary = "Revoke a mandate, or lay it down (complainant)",
            description = "Nothing new is done under it; what was done before stands.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Response revoke(@PathParam("id") UUID id) {
        return service.revoke(id).toResponse();
    }

    @POST
    @Idempotent("verifyMandate/<id>")
    @Path("/{id}/verification")
    @RolesAllowed(Role.REVIEWER)
    @ShowsState
    @Operation(operationId = "verifyMandate", summary = "Say whether a mandate is what it is said to be (reviewer)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the entry as it was seen; needed where it is decided already")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid VerdictRequest verdict) {
        return service.verify(id, new Registry.Stated(verdict, ifMatch)).toResponse();
    }
}
