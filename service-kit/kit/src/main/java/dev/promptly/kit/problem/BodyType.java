package dev.promptly.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what kind the body of a request is. {@code @Consumes} lets through what says nothing, what cannot be read, and ranges
 * such as {@code text/*}, which no body is of (RFC 9110 8.3).
 */
public final class BodyType {

    private BodyType() {}

    /**
     * What the request says of its body, with its parameters.
     *
     * @param taken the kinds that the call takes
     * @throws Refused 415 where it says none of them
     */
    public static MediaType of(HttpHeaders headers, List<String> taken) {
        MediaType stated = read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if (stated == null || taken.stream().noneMatch(each -> is(stated, each))) {
            throw Problems.of(
                    Refusal.Sort.UNSUPPORTED,
                    "unsupported-media-type",
                    "Unsupported media type",
                    "Content-Type says whether the body is " + String.join(" or ", taken));
        }
        return stated;
    }

    /** Whether a body of this kind is what a call names so. */
    public static boolean is(MediaType stated, String kind) {
        return kind.equalsIgnoreCase(stated.getType() + "/" + stated.getSubtype());
    }

    private static @Nullable MediaType read(@Nullable String stated) {
        try {
            return stated == null ? null : MediaType.valueOf(stated);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
