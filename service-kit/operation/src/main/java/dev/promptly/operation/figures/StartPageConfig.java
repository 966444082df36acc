package dev.promptly.operation.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the service tells the public start page. */
@ConfigMapping(prefix = "promptly.start-page")
interface StartPageConfig {

    /** Whether its counts are shown. Off by default: how much a platform is told, and how late it was, is its own affair. */
    @WithDefault("false")
    boolean live();

    /** What the service does, in one sentence. */
    String about();
}
