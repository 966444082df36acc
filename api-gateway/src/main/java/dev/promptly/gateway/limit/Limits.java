package dev.promptly.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How large a body may be, by its media type. Sizes like {@code 1M} are binary: 1 MiB. */
@ConfigMapping(prefix = "promptly.limits")
public interface Limits {

    /** JSON and whatever is named nowhere else. */
    @WithDefault("1M")
    MemorySize json();

    /** Many at once, line by line: {@code application/x-ndjson} and {@code text/csv}. They are held nowhere as a whole. */
    @WithDefault("1T")
    MemorySize bulk();

    /** Files: {@code multipart/form-data}. */
    @WithDefault("2G")
    MemorySize upload();

    /** The limit for a {@code Content-Type}, in bytes. */
    default long of(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return upload().asLongValue();
        }
        boolean lines = type.startsWith("application/x-ndjson") || type.startsWith("text/csv");
        return (lines ? bulk() : json()).asLongValue();
    }
}
