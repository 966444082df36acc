package dev.promptly.complaint.party;

import dev.promptly.complaint.verification.Registry;
import dev.promptly.complaint.verification.VerdictRequest;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.etag.ShowsState;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/v1/parties")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
@Tag(name = "Parties", description = "Complainants and right holders, and who they truly are")
class PartyResource {

    private final PartyService service;

    PartyResource(PartyService service) {
        this.service = service;
    }

    @POST
    @Idempotent("registerParty")
    @ShowsState
    @Operation(operationId = "registerParty", summary = "Register a complainant or right holder (complainant)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response register(@NotNull @Valid PartyRequest request) {
        return service.register(request).toResponse();
    }

    @GET
    @Operation(operationId = "listParties", summary = "The account's parties (complainant), or all (reviewer)")
    public Page<PartyView> list(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getParty", summary = "One party (its account, reviewer)")
    public PartyView get(@PathParam("id") UUID id) {
        return service.find(id);
    }

    @PUT
    @Path("/{id}/identity")
    @ShowsState
    @Operation(
            operationId = "identifyParty",
            summary = "State a party's true identity; it is verified anew (complainant)")
    public PartyView identify(@PathParam("id") UUID id, @NotNull @Valid PartyRequest.NewIdentityRequest identity) {
        return service.identify(id, identity);
    }

    @POST
    @Idempotent("verifyParty/<id>")
    @Path("/{id}/verification")
    @RolesAllowed(Role.REVIEWER)
    @ShowsState
    @Operation(operationId = "verifyParty", summary = "Say whether a party is who it says (reviewer)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartyView.class)))
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
