package dev.promptly.evidence.evidence;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evidence comes in and is found again. */
@Path(EvidenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Files that prove a right, an identity or an infringement")
class EvidenceResource {

    static final String PATH = "/v1/evidence";
    private static final String WHOSE = "The role of the account meant, where the token or On-Behalf-Of leaves it open";
    private static final String SHA256 = "[0-9a-fA-F]{64}";

    private final Uploads uploads;
    private final EvidenceService service;
    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final SubjectKeys keys;
    private final Access access;

    EvidenceResource(
            Uploads uploads,
            EvidenceService service,
            EvidenceItems items,
            EvidenceVersions versions,
            SubjectKeys keys,
            Access access) {
        this.uploads = uploads;
        this.service = service;
        this.items = items;
        this.versions = versions;
        this.keys = keys;
        this.access = access;
    }

    /**
     * The body is read as a plain stream: any form parameter here would make the framework write the file to a temporary one
     * before the first byte of it is seen.
     */
    @POST
    @Idempotent(EvidenceResource.PATH)
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
            @Parameter(description = WHOSE, schema = @Schema(implementation = AccountRole.class))
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

    @GET
    @Path("{id}")
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM})
    @Operation(
            operationId = "readEvidence",
            summary = "What is known about a piece of evidence",
            description =
                    "Roles: its owner and reviewer see all of it; an addressee of a notice sees the versions that its "
                            + "manifest names.")
    @APIResponse(
            responseCode = "200",
            description = "The item with its versions",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public EvidenceView read(@PathParam("id") UUID id) {
        Share share = access.to(id);
        return share.whole()
                ? whole(share.evidence(), share.files())
                : EvidenceView.forAddressee(share.evidence(), share.files());
    }

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM})
    @Operation(
            operationId = "listEvidence",
            summary = "One's own evidence, newest first",
            description = "Roles: complainant, operator; reviewer (all accounts, or one with On-Behalf-Of); platform "
                    + "On-Behalf-Of an operator. With `sha256` only items with a file of that hash.")
    @APIResponse(responseCode = "200", description = "A page of items")
    public Page<EvidenceView> list(
            @QueryParam("sha256") @Nullable List<String> sha256,
            @Parameter(description = WHOSE, schema = @Schema(implementation = AccountRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role,
            @BeanParam PageRequest page) {
        List<String> hashes = hashes(sha256);
        List<Evidence> read = access.listed(role)
                .map(owner -> items.of(owner, hashes, page))
                .orElseGet(() -> items.ofAll(hashes, page));
        Map<UUID, List<EvidenceVersion>> files =
                versions.ofEach(read.stream().map(item -> item.id).toList());
        return Page.of(read, page, item -> item.id, item -> whole(item, files.getOrDefault(item.id, List.of())));
    }

    private EvidenceView whole(Evidence evidence, List<EvidenceVersion> files) {
        return EvidenceView.whole(evidence, files, evidence.describedWith(keys).orElse(null));
    }

    private Upload receive(HttpHeaders headers, InputStream body) {
        try {
            uploads.requireRoomFor(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
            return uploads.receive(Multipart.of(form(headers).getParameters().get("boundary"), body));
        } catch (Refused | ConstraintViolationException refusal) {
            Unread.drain(body);
            throw refusal;
        }
    }

    /** A body of no stated type passes {@link Consumes}, and so does one whose type cannot be read. */
    private static MediaType form(HttpHeaders headers) {
        String stated = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (stated == null) {
            throw notAForm();
        }
        try {
            return MediaType.valueOf(stated);
        } catch (IllegalArgumentException e) {
            throw notAForm();
        }
    }

    private static Refused notAForm() {
        return Problems.of(
                Refusal.Sort.UNSUPPORTED,
                "unsupported-media-type",
                "Unsupported media type",
                "Evidence comes as multipart/form-data");
    }

    /** In small letters, as they are stored, however they are asked for. */
    private static @Nullable List<String> hashes(@Nullable List<String> sha256) {
        return Parameters.several(sha256, text -> {
            if (!text.matches(SHA256)) {
                throw Problems.malformed(
                        Fault.inParameter("sha256", "invalid-value", "sha256 is 64 hexadecimal digits"));
            }
            return text.toLowerCase(Locale.ROOT);
        });
    }
}
