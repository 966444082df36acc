package dev.promptly.complaint.platform;

import dev.promptly.complaint.complaint.ReportService;
import dev.promptly.complaint.complaint.ReportsTaken;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.json.RequestBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/complaints/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
class MeasureReportsResource {

    private final ReportService service;
    private final Caller caller;
    private final RequestBody body;

    MeasureReportsResource(ReportService service, Caller caller, RequestBody body) {
        this.service = service;
        this.caller = caller;
        this.body = body;
    }

    @POST
    @RolesAllowed(Role.PLATFORM)
    @Operation(
            operationId = "reportMeasures",
            summary = "Report measures of several targets; each row is taken or refused by itself (platform)",
            description = "Those taken are told as one act. 422 only where none can be taken.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportsTaken.class)))
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid MeasureReportsRequest request) {
        return service.measures(id, key, body.hash(), request.targets(), caller.as(Role.PLATFORM))
                .toResponse();
    }
}
