package dev.promptly.notification.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a webhook goes: absolute, with a host, without user or fragment. */
@Schema(type = SchemaType.STRING, format = "uri", examples = "https://tools.example/promptly")
public record WebhookUrl(URI uri) {

    private static final int LONGEST = 2_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookUrl of(String url) {
        try {
            return new WebhookUrl(new URI(url));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("This is no URL", e);
        }
    }

    public WebhookUrl {
        require(uri.toString().length() <= LONGEST, "A webhook's URL has at most " + LONGEST + " characters");
        require(
                "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()),
                "A webhook's URL begins with https://");
        require(uri.getHost() != null, "A webhook's URL names a host");
        require(uri.getUserInfo() == null && uri.getFragment() == null, "A webhook's URL has no user and no fragment");
    }

    boolean encrypted() {
        return "https".equals(uri.getScheme());
    }

    /** The host as resolvers take it: an IPv6 address without its brackets. */
    String host() {
        return uri.getHost().replace("[", "").replace("]", "");
    }

    @Override
    @JsonValue
    public String toString() {
        return uri.toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
