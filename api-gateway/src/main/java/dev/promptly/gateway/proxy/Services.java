package dev.promptly.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The services behind the door, by the name the table of routes gives them. */
@ConfigMapping(prefix = "promptly.services")
public interface Services {

    @WithParentName
    Map<String, Service> byName();

    /** One service. */
    interface Service {

        /** Where it listens: {@code http://host:port} or {@code https://host:port}. */
        URI url();

        /** What it is called on pages; without one, its name in the table of routes. */
        Optional<String> title();
    }
}
