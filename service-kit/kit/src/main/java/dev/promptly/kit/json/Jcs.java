package dev.promptly.kit.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Canonical JSON (RFC 8785) and SHA-256 over it. */
public final class Jcs {

    private Jcs() {}

    /**
     * The canonical text of an object or a list: of maps, lists and values, a JSON tree, or whatever our JSON can write.
     *
     * @throws IllegalArgumentException where it is no JSON value, or a text or number alone
     */
    public static String canonical(Object value) {
        return new CanonicalText(true).of(value);
    }

    /** The same without its fields that are null, at any depth. */
    public static String canonicalWithoutNulls(Object value) {
        return new CanonicalText(false).of(value);
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
