package dev.promptly.complaint.redress;

import dev.promptly.kit.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals", description = "Decisions that a person looks at once more, because a party asked")
class AppealResource {

    private final AppealService service;

    AppealResource(AppealService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "getAppeal",
            summary =
                    "An appeal: until when a person decides, what was decided and why "
                            + "(a complainant's whoever may read its complaint, an operator's that operator; reviewer, platform, auditor)")
    public AppealView get(@PathParam("id") UUID id) {
        return service.find(id);
    }
}
