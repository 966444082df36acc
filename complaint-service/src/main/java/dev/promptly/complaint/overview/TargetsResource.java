package dev.promptly.complaint.overview;

import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "What is complained of, listing by listing")
class TargetsResource {

    private final TargetsService service;

    TargetsResource(TargetsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "listTargets",
            summary =
                    "Targets of complaints, newest complaint first (each account its own; reviewer, platform, auditor)",
            description =
                    "Each as it stands in its complaint. With changedSince oldest change first, and complete, as the list of "
                            + "complaints: a target's changedAt is its complaint's. An operator reads the targets of notices to it, from their "
                            + "admission on, without reasons.")
    public Page<ListedTarget> list(@BeanParam TargetFilter wanted, @BeanParam PageRequest page) {
        return service.list(wanted, page);
    }
}
