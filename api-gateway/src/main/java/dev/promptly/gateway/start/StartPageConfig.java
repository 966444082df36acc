package dev.promptly.gateway.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The start page. Whether a service shows its counts there each decides itself, by its own {@code promptly.start-page.live}. */
@ConfigMapping(prefix = "promptly.start-page")
interface StartPageConfig {

    /** How long the page waits for a service; what has not come by then is "not reachable". */
    @WithDefault("1500ms")
    Duration patience();

    /** How long a joined page is shown to whoever comes next: the services are not asked more often than that. */
    @WithDefault("1s")
    Duration keep();

    /** Where the repository with the documents can be read; without it the page names the files only. */
    Optional<URI> repository();
}
