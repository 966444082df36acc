package dev.promptly.complaint.site;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    Collection<Site> all() {
        return byId.values();
    }
}
