package dev.promptly.complaint.listing;

import dev.promptly.complaint.site.Addresses;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.site.Site;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sites whose listings' addresses look one way or another. */
public final class Shops {

    private static final List<String> TRACKERS = List.of("utm_*", "spm", "scm", "gclid", "fbclid");

    private Shops() {}

    /** As the embedded run has it. */
    public static Site main() {
        return site(Set.of("shop.example"), "/item/(\\d+)", "[A-Za-z0-9_-]{1,64}", List.of());
    }

    static Site site(Set<String> hosts, String itemPattern, String itemIdPattern, List<String> itemParameters) {
        return new Site(
                "main",
                "Main",
                Profile.CN_ECL,
                ZoneId.of("Asia/Shanghai"),
                "CN",
                List.of("zh"),
                new Addresses(
                        hosts, Pattern.compile(itemPattern), Pattern.compile(itemIdPattern), itemParameters, TRACKERS),
                Site.OperatorSource.COMPLAINT,
                Site.DesignatedSystem.PROMPTLY,
                30);
    }
}
