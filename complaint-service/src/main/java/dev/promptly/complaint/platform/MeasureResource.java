package dev.promptly.complaint.platform;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/complaints/{id}/targets/{targetId}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = "What the platform did with a listing, and when")
class MeasureResource {

    private final ReportService service;
    private final Caller caller;

    MeasureResource(ReportService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Idempotent("reportMeasure/<id>/<targetId>")
    @RolesAllowed(Role.PLATFORM)
    @Operation(
            operationId = "reportMeasure",
            summary = "Report a measure taken, verified, failed or ended; twice is harmless (platform)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MeasureReportView.class)))
    public Response report(
            @PathParam("id") UUID id, @PathParam("targetId") UUID targetId, @NotNull @Valid MeasureReport report) {
        return service.measure(id, targetId, report, caller.as(Role.PLATFORM)).toResponse();
    }
}
