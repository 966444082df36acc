package dev.promptly.evidence.intake;

import dev.promptly.evidence.disclosure.Access;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.problem.BodyType;
import dev.promptly.kit.problem.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evidence comes in. */
@Path(IntakeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Files that prove a right, an identity or an infringement")
public class IntakeResource {

    static final String PATH = "/v1/evidence";

    private final Uploads uploads;
    private final IntakeService service;
    private final Access access;

    IntakeResource(Uploads uploads, IntakeService service, Access access) {
        this.uploads = uploads;
        this.service = service;
        this.access = access;
    }

    /**
     * The body is read as a plain stream: any form parameter here would make the framework write the file to a temporary one
     * before the first byte of it is seen.
     */
    @POST
    @Idempotent(IntakeResource.PATH)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM})
    @Operation(
            operationId = "storeEvidence",
            summary = "Hand in a piece of evidence",
            description =
                    "Roles: complainant, operator, reviewer; platform On-Behalf-Of an operator. The part `metadata`"
                            + " comes first, then `file`, which is hashed, encrypted and stored while it streams. Only"
                            + " OPEN evidence is taken for now.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class),
                            encoding = @Encoding(name = "metadata", contentType = MediaType.APPLICATION_JSON)))
    @APIResponse(
            responseCode = "201",
            description = "Stored, and durable",
            content = @Content(schema = @Schema(implementation = StoredView.class)))
    public Response store(
            @Parameter(description = Access.WHOSE, schema = @Schema(implementation = AccountRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Context HttpHeaders headers,
            InputStream body) {
        Account owner = access.account(role);
        Actor actor = access.actingFor(owner);
        Upload upload = receive(headers, body);
        try {
            Answer answer = service.store(upload, owner, actor);
            if (answer.replayed()) {
                uploads.discard(upload);
            }
            return answer.toResponse();
        } catch (Refused refusal) {
            uploads.discard(upload);
            throw refusal;
        }
        // After any other failure the row may have been committed all the same: the file stays, and the sweep decides.
    }

    private Upload receive(HttpHeaders headers, InputStream body) {
        try {
            uploads.requireRoomFor(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
            return uploads.receive(Multipart.of(
                    BodyType.of(headers, List.of(MediaType.MULTIPART_FORM_DATA))
                            .getParameters()
                            .get("boundary"),
                    body));
        } catch (Refused | ConstraintViolationException refusal) {
            Unread.drain(body);
            throw refusal;
        }
    }
}
