package dev.promptly.evidence.disclosure;

import dev.promptly.evidence.custody.Custody;
import dev.promptly.evidence.custody.CustodyView;
import dev.promptly.kit.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what with an item, and when. */
@Path("/v1/evidence" + "/{id}/custody")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Custody", description = "Who did what with a piece of evidence, and when")
public class CustodyResource {

    private final Access access;
    private final Custody custody;

    CustodyResource(Access access, Custody custody) {
        this.access = access;
        this.custody = custody;
    }

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "readCustody",
            summary = "Every act on a piece of evidence, in order, hash-chained",
            description = "Roles: its owner, reviewer, auditor.")
    @APIResponse(
            responseCode = "200",
            description = "The acts",
            content = @Content(schema = @Schema(implementation = CustodyView.class)))
    public CustodyView read(@PathParam("id") UUID id) {
        return custody.of(access.toCustody(id).id());
    }
}
