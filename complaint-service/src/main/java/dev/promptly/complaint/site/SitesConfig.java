package dev.promptly.complaint.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code promptly.sites.<id>.…} */
@ConfigMapping(prefix = "promptly.sites")
interface SitesConfig {

    @WithParentName
    Map<String, SiteConfig> sites();

    interface SiteConfig {
        String name();

        Profile profile();

        /** The zone of legal dates, such as {@code Asia/Shanghai}. */
        ZoneId zone();

        /** The country whose rights count here, ISO 3166-1 alpha-2. */
        String territory();

        List<String> locales();

        /** Hosts whose URLs are listings of this site; any other is not on this platform (R21). */
        Set<String> hosts();

        Pattern itemPattern();

        @WithDefault("COMPLAINT")
        Site.OperatorSource operatorSource();

        @WithDefault("PROMPTLY")
        Site.DesignatedSystem designatedSystem();

        default Site named(String id) {
            return new Site(
                    id,
                    name(),
                    profile(),
                    zone(),
                    territory(),
                    locales(),
                    hosts(),
                    itemPattern(),
                    operatorSource(),
                    designatedSystem());
        }
    }
}
