package dev.promptly.complaint.site;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sites", description = "The marketplaces of this installation")
class SitesResource {

    private final Sites sites;

    SitesResource(Sites sites) {
        this.sites = sites;
    }

    @GET
    @Operation(operationId = "listSites", summary = "The marketplaces of this installation (anyone)")
    public SiteList list() {
        return new SiteList(sites.all().stream().map(SiteView::from).toList());
    }

    record SiteList(List<SiteView> items) {}

    record SiteView(
            String id,
            String name,
            Profile profile,
            ZoneId zone,
            String territory,
            List<String> locales,
            Set<String> hosts,
            String itemPattern,
            String itemIdPattern,
            List<String> itemParameters,
            List<String> ignoredParameters,
            Site.OperatorSource operatorSource,
            Site.DesignatedSystem designatedSystem,
            int uncontestedAfter) {

        static SiteView from(Site site) {
            return new SiteView(
                    site.id(),
                    site.name(),
                    site.profile(),
                    site.zone(),
                    site.territory(),
                    site.locales(),
                    site.hosts(),
                    site.addresses().itemPattern().pattern(),
                    site.addresses().itemIdPattern().pattern(),
                    site.addresses().itemParameters(),
                    site.addresses().ignoredParameters(),
                    site.operatorSource(),
                    site.designatedSystem(),
                    site.uncontestedAfter());
        }
    }
}
