package dev.promptly.evidence.content;

import dev.promptly.evidence.disclosure.Access;
import dev.promptly.evidence.disclosure.DisclosureService;
import dev.promptly.evidence.disclosure.Share;
import dev.promptly.evidence.item.Described;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.Version;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The bytes, whole or by range (RFC 9110 §14), decrypted while they stream. */
@Path("/v1/evidence" + "/{id}/content")
@Tag(name = "Evidence")
public class ContentResource {

    private final Access access;
    private final FileContent content;
    private final DisclosureService disclosures;
    private final SubjectKeys keys;

    ContentResource(Access access, FileContent content, DisclosureService disclosures, SubjectKeys keys) {
        this.access = access;
        this.keys = keys;
        this.content = content;
        this.disclosures = disclosures;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER})
    @Operation(
            operationId = "readEvidenceContent",
            summary = "The bytes of a version",
            description =
                    "Roles: its owner and reviewer any version; an addressee of a notice the one that its manifest"
                            + " names, an account that a court's or an authority's order opens it to the original; both are written down"
                            + " as a disclosure. `ETag` is the SHA-256; one `Range` of bytes"
                            + " is served.")
    @APIResponse(
            responseCode = "200",
            description = "All bytes",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The range asked for",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The client has these bytes")
    @APIResponse(responseCode = "416", description = "There are no such bytes; Content-Range says how many there are")
    public Response content(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(implementation = Version.class)) @QueryParam("version") @Nullable
                    String version,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context Request request) {
        Optional<Version> wanted = parse(version);
        Share share = access.to(id);
        EvidenceVersion file = wanted.map(share::file).orElseGet(share::first);
        String etag = '"' + file.sha256() + '"';
        if (matches(ifNoneMatch, etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        Optional<ByteRange> part =
                ifRange == null || ifRange.equals(etag) ? ByteRange.of(range, file.size()) : Optional.empty();
        if (share.addressee() != null && !request.getMethod().equals(HttpMethod.HEAD)) {
            disclosures.disclose(file, share.addressee(), access.actingFor(share.addressee()));
        }
        return answer(share, file, etag, part);
    }

    private Response answer(Share share, EvidenceVersion file, String etag, Optional<ByteRange> part) {
        ByteRange range = part.orElseGet(() -> new ByteRange(0, file.size() - 1));
        Response.ResponseBuilder answer = Response.status(part.isPresent() ? 206 : 200)
                .type(file.mediaType())
                .header(HttpHeaders.ETAG, etag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                // Whatever a file claims to be, a browser saves it and runs nothing of it.
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(share, file))
                .header("X-Content-Type-Options", "nosniff")
                .entity(content.of(file, range));
        part.ifPresent(some -> answer.header("Content-Range", some.contentRange(file.size())));
        return answer.build();
    }

    /** The name is its owner's word of the original: an addressee gets the extension of it, and a copy has no name. */
    private String disposition(Share share, EvidenceVersion file) {
        String name = file.version() == Version.ORIGINAL
                ? share.evidence().describedWith(keys).map(Described::fileName).orElse(null)
                : null;
        return SavedAs.disposition(file.evidenceId(), name, share.whole());
    }

    private static Optional<Version> parse(@Nullable String version) {
        if (version == null) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Version.values())
                .filter(known -> known.name().equals(version))
                .findFirst()
                .orElseThrow(() -> Problems.malformed(
                        Fault.inParameter("version", "invalid-value", "version is ORIGINAL or REDACTED"))));
    }

    /** By weak comparison (RFC 9110 §13.1.2). */
    private static boolean matches(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }
}
