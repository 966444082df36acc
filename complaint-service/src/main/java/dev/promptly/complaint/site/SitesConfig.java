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
        /** What it is called. */
        String name();

        /** The law that holds here: {@code CN_ECL}, {@code EU_DSA} or {@code US_DMCA}. */
        Profile profile();

        /** The zone of legal dates, such as {@code Asia/Shanghai}. */
        ZoneId zone();

        /** The country whose rights count here, ISO 3166-1 alpha-2. */
        String territory();

        /** Languages of its letters, the first where nothing else is known. */
        List<String> locales();

        /** Hosts whose URLs are listings of this site; any other is not on this platform (R21). */
        Set<String> hosts();

        /** A regular expression whose first group is the listing's id in the path of its URL. */
        Pattern itemPattern();

        /** Who says who sells a listing: {@code COMPLAINT} trusts the complainant's hint, {@code PLATFORM} waits for the platform. */
        @WithDefault("COMPLAINT")
        Site.OperatorSource operatorSource();

        /** Whose inbox is the designated system in which a notice counts as delivered: {@code PROMPTLY} or {@code PLATFORM}. */
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
