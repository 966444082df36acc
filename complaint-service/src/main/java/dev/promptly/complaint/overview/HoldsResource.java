package dev.promptly.complaint.overview;

import dev.promptly.complaint.listing.HoldsView;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds", description = "Which listings must be hidden, for whose sake")
class HoldsResource {

    private final HoldsService service;

    HoldsResource(HoldsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.PLATFORM, Role.REVIEWER})
    @Operation(
            operationId = "listHolds",
            summary =
                    "The listings that must be hidden now, by site and listing: a platform's state without Kafka (platform, reviewer)",
            description =
                    "Each as promptly.holds.v1 tells it; apply only a version newer than yours. With changedSince (system time) "
                            + "oldest change first, released ones too, and complete: nothing that changed before the page's asOf can still "
                            + "appear later; the next poll asks changedSince=<asOf>. What changed since may be shown more than once.")
    public Page<HoldsView> list(
            @QueryParam("site") @Nullable List<String> site,
            @QueryParam("changedSince") @Parameter(schema = @Schema(implementation = Instant.class)) @Nullable
                    String changedSince,
            @BeanParam PageRequest page) {
        return service.list(Parameters.texts(site), Parameters.instant("changedSince", changedSince), page);
    }
}
