package dev.promptly.complaint.admissibility;

import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.site.Language;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a notice needs and why it may be refused: told from the values that decide. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Rules", description = "What a notice needs, and why one is not admitted")
class RulesResource {

    private final Sites sites;
    private final LegalClock clock;
    private final Language language;

    RulesResource(Sites sites, LegalClock clock, Language language) {
        this.sites = sites;
        this.clock = clock;
        this.language = language;
    }

    @GET
    @Path("/evidence-requirements")
    @Operation(
            operationId = "listEvidenceRequirements",
            summary = "What a notice needs, by right and claim (anyone)",
            description = "Any one of accepts is enough; no rule asks for more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequirementList.class)))
    @APIResponse(responseCode = "422", description = "No such site, or a claim on a right of another type")
    public RequirementList requirements(
            @QueryParam("rightType") @Nullable String rightType,
            @QueryParam("claim") @Nullable String claim,
            @QueryParam("site") @Nullable String site) {
        RightType type = Parameters.oneOf("rightType", rightType, RightType.class);
        Claim claimed = Parameters.oneOf("claim", claim, Claim.class);
        if (type != null && claimed != null && claimed.rightType() != type) {
            throw Problems.refused(Fault.inParameter(
                    "claim", "invalid-value", claimed + " is claimed on a " + claimed.rightType() + ", not a " + type));
        }
        Site there = sites.asked(site);
        LocalDate today = LocalDate.ofInstant(clock.instant(), there.zone());
        RuleBook book = RuleBooks.KNOWN.inForce(there.profile(), today);
        return new RequirementList(Stream.of(Claim.values())
                .filter(each -> claimed == null || each == claimed)
                .filter(each -> type == null || each.rightType() == type)
                .map(each -> Requirements.of(each, book, today, language.asked()))
                .toList());
    }

    @GET
    @Path("/reason-codes")
    @Operation(operationId = "listReasonCodes", summary = "Every reason why a notice is not admitted (anyone)")
    public CodeList codes() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), sites.asked(null).zone());
        return new CodeList(Stream.of(ReasonCode.values())
                .map(code -> CodeView.from(code, today, language.asked()))
                .toList());
    }

    record RequirementList(List<Requirements> items) {}

    record CodeList(List<CodeView> items) {}

    /**
     * @param kind in the rule book's letters: B blocks, C is curable, M is for a reviewer
     * @param cures kinds of evidence that cure it, whatever the claim; empty where it depends on the claim, or none does
     */
    record CodeView(
            ReasonCode code,
            Effect effect,
            String kind,
            Set<Reason.Scope> scopes,
            String detail,
            String basis,
            List<String> cures) {

        static CodeView from(ReasonCode code, LocalDate infringedOn, Locale language) {
            return new CodeView(
                    code,
                    code.effect(),
                    code.kind().letters(),
                    code.scopes(),
                    code.meaning().in(language),
                    code.basis(infringedOn),
                    Cures.of(code));
        }
    }
}
