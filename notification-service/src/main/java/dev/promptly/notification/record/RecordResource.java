package dev.promptly.notification.record;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/complaints/{id}/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records", description = "The promptness record: what was done when, and who stamped it")
class RecordResource {

    private final RecordService records;
    private final Caller caller;

    RecordResource(RecordService records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.PLATFORM, Role.REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "getRecord",
            summary = "Read the promptness record of a complaint",
            description =
                    "Its owner, the platform, reviewers and auditors read it whole; an operator what concerns its own"
                            + " targets. Acts are in order of `at`; what the platform must do is judged on `recordedAt`. An id"
                            + " younger than 60 s that is unknown or not yours answers `record-not-yet` with `Retry-After`.")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(
            responseCode = "404",
            description = "Unknown, or not yours; with Retry-After where it may only be too early to tell",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds to wait",
                            schema = @Schema(type = SchemaType.INTEGER)))
    public RecordView record(@PathParam("id") UUID id) {
        return records.read(id, caller);
    }
}
