package dev.promptly.kit.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.json.Jcs;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code ETag} of an item is made of what its reader is shown, so that whatever changes there changes it (RFC 9110 §8.8.3). */
@Singleton
public class EntityTags {

    private static final int DIGITS = 32;

    private final ObjectMapper mapper;

    EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** That of an item which a read would show so. */
    public String ofShown(Object view) {
        return of(json(view));
    }

    /** The item as it is written. */
    String json(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json the item as it is written */
    static String of(String json) {
        return '"' + HexFormat.of().formatHex(Jcs.sha256(json)).substring(0, DIGITS) + '"';
    }

    /** Whether the header names this tag; one that was made weak on its way, as by compression, is still that tag. */
    public static boolean names(@Nullable String header, String tag) {
        return header != null
                && Stream.of(header.split(",", -1))
                        .map(String::strip)
                        .map(named -> named.startsWith("W/") ? named.substring(2) : named)
                        .anyMatch(tag::equals);
    }
}
