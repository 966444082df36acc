package dev.promptly.kit.act;

import dev.promptly.kit.json.Jcs;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** A salted disclosure (RFC 9901 §4.2): base64url of {@code ["salt","name",value]}, known to the log by its digest only. */
record Disclosure(String encoded) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** Committed values are absent rather than null. */
    static Disclosure of(String name, Object value) {
        String array = Jcs.canonicalWithoutNulls(List.of(salt(), name, value));
        return new Disclosure(BASE64URL.encodeToString(array.getBytes(StandardCharsets.UTF_8)));
    }

    String digest() {
        return BASE64URL.encodeToString(Jcs.sha256(encoded));
    }

    /** 128 random bits. */
    static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return BASE64URL.encodeToString(salt);
    }
}
