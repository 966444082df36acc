package dev.promptly.complaint.site;

import jakarta.inject.Singleton;
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

    Collection<Site> all() {
        return byId.values();
    }
}
