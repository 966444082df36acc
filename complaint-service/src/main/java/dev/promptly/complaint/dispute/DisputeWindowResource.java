package dev.promptly.complaint.dispute;

import dev.promptly.complaint.calendar.CalendarMissing;
import dev.promptly.complaint.calendar.Calendars;
import dev.promptly.complaint.site.Language;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.complaint.window.DisputeWindow;
import dev.promptly.complaint.window.WindowLaw;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Problems;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calculator of the dispute window: the function that decides, asked by anybody. */
@Path("/v1/dispute-window")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Rules")
class DisputeWindowResource {

    private final Sites sites;
    private final Language language;

    DisputeWindowResource(Sites sites, Language language) {
        this.sites = sites;
        this.language = language;
    }

    @GET
    @Operation(
            operationId = "calculateDisputeWindow",
            summary = "When the right holder must have complained or sued, and why (anyone)",
            description = "Counted from the delivery of a declaration under CN_ECL (E-Commerce Law art. 43).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WindowCalculation.class)))
    @APIResponse(
            responseCode = "422",
            description = "No such site, a site under another law, or CALENDAR_MISSING: the days of rest are not known")
    public WindowCalculation calculate(
            @Parameter(description = "When the declaration reached the right holder", required = true)
                    @Schema(format = "date-time")
                    @QueryParam("deliveredAt")
                    @Nullable
                    String deliveredAt,
            @Parameter(description = "By whose zone and calendar; the first under the profile, where it is not said")
                    @QueryParam("site")
                    @Nullable
                    String site,
            @QueryParam("profile") @Nullable String profile) {
        Instant delivered = Parameters.instant("deliveredAt", deliveredAt);
        if (delivered == null) {
            throw Problems.malformed(Fault.inParameter(
                    "deliveredAt", "required", "deliveredAt says when the declaration was delivered"));
        }
        Site there = site(site, Parameters.oneOf("profile", profile, Profile.class));
        try {
            return WindowCalculation.from(
                    DisputeWindow.of(WindowLaw.ECL, delivered, there.zone(), Calendars.of(there.territory())),
                    language.asked());
        } catch (CalendarMissing unknown) {
            throw Problems.refused(Fault.inParameter(
                    "deliveredAt", "CALENDAR_MISSING", "The days of rest of " + unknown.year() + " are not known"));
        }
    }

    private Site site(@Nullable String id, @Nullable Profile profile) {
        Site there = id == null && profile != null
                ? sites.under(profile)
                        .orElseThrow(() -> Problems.refused(
                                Fault.inParameter("profile", "unknown-reference", "No site here is under " + profile)))
                : sites.asked(id);
        if (profile != null && profile != there.profile()) {
            throw Problems.refused(
                    Fault.inParameter("profile", "invalid-value", "The site is under " + there.profile()));
        }
        if (there.profile() != Profile.CN_ECL) {
            throw Problems.refused(Fault.inParameter(
                    id == null ? "profile" : "site",
                    "invalid-value",
                    "Windows are counted under CN_ECL; this site is under " + there.profile()));
        }
        return there;
    }
}
