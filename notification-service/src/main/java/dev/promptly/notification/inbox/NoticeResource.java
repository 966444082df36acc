package dev.promptly.notification.inbox;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.notification.notice.NoticeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/notices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "What is forwarded to one addressee")
public class NoticeResource {

    private final NoticeService notices;
    private final AcknowledgementService acknowledgements;
    private final Caller caller;

    NoticeResource(NoticeService notices, AcknowledgementService acknowledgements, Caller caller) {
        this.notices = notices;
        this.acknowledgements = acknowledgements;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.COMPLAINANT, Role.PLATFORM, Role.REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "getNotice",
            summary = "Read a notice",
            description = "Its addressee; the complainant reads the notices of its complaints.")
    public NoticeView notice(@PathParam("id") UUID id) {
        return notices.read(id, caller);
    }

    @POST
    @Idempotent("POST /v1/notices/{id}/acknowledgement")
    @Path("/acknowledgement")
    @RolesAllowed({Role.OPERATOR, Role.COMPLAINANT, Role.PLATFORM, Role.REVIEWER})
    @Operation(
            operationId = "acknowledgeNotice",
            summary = "Say that a notice was read",
            description = "Its addressee; the platform for an operator, a reviewer for a party, with `On-Behalf-Of`."
                    + " Of several acknowledgements the first counts, and every one answers its instant.")
    @Parameter(
            name = "On-Behalf-Of",
            in = ParameterIn.HEADER,
            description = "The addressee's account, where another acts for it",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    public Response acknowledge(@PathParam("id") UUID id) {
        return acknowledgements.acknowledge(id, caller).toResponse();
    }
}
