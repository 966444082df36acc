package dev.promptly.complaint.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        /** Hosts whose URLs are listings of this site, also those of its pages for phones; any other is not on this platform (R21). */
        Set<String> hosts();

        /** A regular expression whose first group is the item id in the path of a listing's URL, else in its routing fragment (`#/`, `#!`). */
        Pattern itemPattern();

        /** A regular expression that an item id matches as a whole; what does not is no item id (R20). */
        @WithDefault("[A-Za-z0-9_-]{1,64}")
        Pattern itemIdPattern();

        /** Query parameters whose value is an item id, or holds one as the item pattern finds it. */
        Optional<List<String>> itemParameters();

        /** Query parameters that say nothing of which page it is; `*` at the end stands for any more. */
        @WithDefault("utm_*,spm,scm,gclid,fbclid")
        List<String> ignoredParameters();

        /** Who says who sells a listing: {@code COMPLAINT} trusts the complainant's hint, {@code PLATFORM} waits for the platform. */
        @WithDefault("COMPLAINT")
        Site.OperatorSource operatorSource();

        /** Whose inbox is the designated system in which a notice counts as delivered: {@code PROMPTLY} or {@code PLATFORM}. */
        @WithDefault("PROMPTLY")
        Site.DesignatedSystem designatedSystem();

        /** After how many days from the delivery of its notice a case comes to rest that no operator contests. */
        @WithDefault("30")
        int uncontestedAfter();

        default Site named(String id) {
            return new Site(
                    id,
                    name(),
                    profile(),
                    zone(),
                    territory(),
                    locales(),
                    new Addresses(
                            hosts(),
                            itemPattern(),
                            itemIdPattern(),
                            itemParameters().orElse(List.of()),
                            ignoredParameters()),
                    operatorSource(),
                    designatedSystem(),
                    uncontestedAfter());
        }
    }
}
