package dev.promptly.complaint.decision;

import dev.promptly.complaint.window.Reading;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the platform reads the law on more time in the dispute window. */
@ConfigMapping(prefix = "promptly.window")
interface ExtensionConfig {

    /**
     * How "at most 20 working days" is read (rule book A1.13): R1, the whole window ends with the 20th working day after delivery;
     * R2, up to 20 working days are added to it. What was granted keeps the reading it was granted under.
     */
    @WithDefault("R1")
    Reading extensionReading();
}
