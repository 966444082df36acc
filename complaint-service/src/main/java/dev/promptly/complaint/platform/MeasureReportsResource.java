package dev.promptly.complaint.platform;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.json.StrictJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/complaints/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
class MeasureReportsResource {

    private final ReportService service;
    private final Caller caller;
    private final StrictJson json;

    MeasureReportsResource(ReportService service, Caller caller, StrictJson json) {
        this.service = service;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Idempotent("reportMeasures/<id>")
    @RolesAllowed(Role.PLATFORM)
    @Operation(
            operationId = "reportMeasures",
            summary = "Report measures of several targets; each row is taken or refused by itself (platform)",
            description = "Those taken are told as one act. 422 only where none can be taken.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportsTaken.class)))
    public Response report(@PathParam("id") UUID id, @NotNull @Valid MeasureReportsRequest request) {
        List<ReadRow<TargetReport>> rows = request.targets().stream()
                .map(row -> ReadRow.strictly(row, json, TargetReport.class))
                .toList();
        return service.measures(id, rows, caller.as(Role.PLATFORM)).toResponse();
    }
}
