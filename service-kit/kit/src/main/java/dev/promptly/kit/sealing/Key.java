package dev.promptly.kit.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** An AES-256-GCM key. What it sealed opens only with the same key and in the same context. */
public final class Key {

    private final AesGcmJce aead;

    private Key(byte[] key) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("an AES key has 32 bytes", e);
        }
    }

    public static Key of(byte[] key) {
        return new Key(key);
    }

    public static Key ofBase64(String key) {
        return new Key(Base64.getDecoder().decode(key));
    }

    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /** @throws IllegalStateException where another key or context sealed it, or it was changed */
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: another key, or changed bytes", e);
        }
    }
}
