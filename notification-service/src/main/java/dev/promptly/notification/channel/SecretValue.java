package dev.promptly.notification.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Standard Webhooks secret: {@code whsec_} and the base64 of 24 to 64 bytes. */
@Schema(type = SchemaType.STRING, pattern = "^whsec_[A-Za-z0-9+/]+={0,2}$", writeOnly = true)
public record SecretValue(@JsonValue String text) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SecretValue of(String text) {
        return new SecretValue(text);
    }

    public SecretValue {
        if (!isSecret(text)) {
            throw new IllegalArgumentException("A secret is whsec_ and the base64 of 24 to 64 bytes");
        }
    }

    private static boolean isSecret(String text) {
        try {
            int bytes =
                    text.startsWith(PREFIX) ? Base64.getDecoder().decode(text.substring(PREFIX.length())).length : 0;
            return bytes >= SHORTEST && bytes <= LONGEST;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
