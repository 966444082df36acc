package dev.promptly.complaint.platform;

import dev.promptly.complaint.resolution.ResolutionRequest;
import dev.promptly.complaint.resolution.ResolutionView;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/listings/resolutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Listings", description = "Who sells a listing and whether it is there, by the platform's word")
class ResolutionsResource {

    private final ResolutionService service;
    private final Caller caller;

    ResolutionsResource(ResolutionService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent("resolveListing")
    @RolesAllowed(Role.PLATFORM)
    @Operation(
            operationId = "resolveListing",
            summary = "Say who sells a listing and whether it is there (platform)",
            description =
                    "Notices that wait for the seller go to it; a listing that is gone is complained of no more. A word that is"
                            + " older than the last one changes nothing, and the answer says so: it shows what is known then.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ResolutionView.class)))
    public Response resolve(@NotNull @Valid ResolutionRequest request) {
        return service.resolve(request, caller.as(Role.PLATFORM)).toResponse();
    }
}
