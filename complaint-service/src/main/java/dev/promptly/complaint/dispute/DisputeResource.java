package dev.promptly.complaint.dispute;

import dev.promptly.complaint.proceeding.ExtensionRequest;
import dev.promptly.complaint.proceeding.ProceedingRequest;
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

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes", description = "What the right holder does after a declaration, and how long it has")
class DisputeResource {

    private final ProceedingService proceedings;
    private final ExtensionService extensions;

    DisputeResource(ProceedingService proceedings, ExtensionService extensions) {
        this.proceedings = proceedings;
        this.extensions = extensions;
    }

    @POST
    @Idempotent("notifyProceeding/<id>")
    @Path("/{id}/proceedings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "notifyProceeding",
            summary = "Say that the right holder has complained to an authority or sued "
                    + "(complainant; reviewer On-Behalf-Of)",
            description = "E-Commerce Law art. 43(2). It counts from its arrival. An ACCEPTANCE_NOTICE shows it, or a "
                    + "FILING_RECEIPT beside the case number; a bare letter keeps the window open for a day, in which it can be shown. "
                    + "Said before any declaration, it holds as soon as one is delivered.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProceedingView.class)))
    @APIResponse(responseCode = "409", description = "None of the targets was admitted")
    public Response proceeding(@PathParam("id") UUID id, @NotNull @Valid ProceedingRequest request) {
        return proceedings.notify(id, request).toResponse();
    }

    @POST
    @Idempotent("extendWindow/<id>")
    @Path("/{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "extendWindow",
            summary = "Ask for more time in the dispute window (complainant; reviewer On-Behalf-Of)",
            description =
                    "Fa Shi [2020] No. 9 art. 3: for what is beyond the right holder's control, such as a notarisation "
                            + "or a legalisation that is under way. With a paper of kind CAUSE_OF_DELAY it is granted at once, else a person "
                            + "decides; until then nothing lapses.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @APIResponse(responseCode = "409", description = "No window was open when this was asked")
    public Response extension(@PathParam("id") UUID id, @NotNull @Valid ExtensionRequest request) {
        return extensions.ask(id, request).toResponse();
    }
}
