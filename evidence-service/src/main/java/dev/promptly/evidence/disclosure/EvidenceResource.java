package dev.promptly.evidence.disclosure;

import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceItems;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.EvidenceVersions;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evidence is found again. */
@Path(EvidenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class EvidenceResource {

    static final String PATH = "/v1/evidence";
    private static final String SHA256 = "[0-9a-fA-F]{64}";

    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final SubjectKeys keys;
    private final Access access;

    EvidenceResource(EvidenceItems items, EvidenceVersions versions, SubjectKeys keys, Access access) {
        this.items = items;
        this.versions = versions;
        this.keys = keys;
        this.access = access;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER, Role.PLATFORM})
    @Operation(
            operationId = "readEvidence",
            summary = "What is known about a piece of evidence",
            description =
                    "Roles: its owner and reviewer see all of it; an addressee of a notice sees the versions that its "
                            + "manifest names, an account that an order opens it to the original.")
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
            @Parameter(description = Access.WHOSE, schema = @Schema(implementation = AccountRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role,
            @BeanParam PageRequest page) {
        List<String> hashes = hashes(sha256);
        List<Evidence> read = access.listed(role)
                .map(owner -> items.of(owner, hashes, page))
                .orElseGet(() -> items.ofAll(hashes, page));
        Map<UUID, List<EvidenceVersion>> files =
                versions.ofEach(read.stream().map(Evidence::id).toList());
        return Page.of(read, page, Evidence::id, item -> whole(item, files.getOrDefault(item.id(), List.of())));
    }

    private EvidenceView whole(Evidence evidence, List<EvidenceVersion> files) {
        return EvidenceView.whole(evidence, files, evidence.describedWith(keys).orElse(null));
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
