package dev.promptly.evidence.blob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the files lie. */
@ConfigMapping(prefix = "promptly.blob")
public interface BlobConfig {

    /** A directory that all replicas share; everything in it is encrypted. */
    @WithDefault("data/blobs")
    Path directory();
}
