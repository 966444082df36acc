package dev.promptly.complaint.site;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sites of this installation. */
@Singleton
public class Sites {

    private final Map<String, Site> byId = new TreeMap<>();

    Sites(SitesConfig config) {
        config.sites().forEach((id, site) -> byId.put(id, site.named(id)));
    }

    public Optional<Site> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The one that a query parameter names; {@code main} where it names none.
     *
     * @throws dev.promptly.kit.problem.Refused 422 where there is no such site
     */
    public Site asked(@Nullable String id) {
        return find(Objects.requireNonNullElse(id, "main"))
                .orElseThrow(() -> Problems.refused(
                        Fault.inParameter("site", "unknown-reference", "There is no site '" + id + "'")));
    }

    /** The first by its id that is under the law. */
    public Optional<Site> under(Profile profile) {
        return byId.values().stream().filter(site -> site.profile() == profile).findFirst();
    }

    /** The zone of legal dates in a country: that of its site, UTC where it has none. */
    public ZoneId zoneIn(String territory) {
        return byId.values().stream()
                .filter(site -> site.territory().equals(territory))
                .map(Site::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    /** By whose calendar and zone is counted what belongs to no site, such as a party's verification: the first by its id. */
    public Site home() {
        return byId.values().iterator().next();
    }

    public Collection<Site> all() {
        return byId.values();
    }
}
