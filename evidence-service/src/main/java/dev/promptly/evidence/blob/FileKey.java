package dev.promptly.evidence.blob;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * The key of one file. Segments of 64 KiB each bear their own tag, so any range can be read, and checked, without the rest
 * (Hoang, Reyhanitabar, Rogaway, Vizár 2015). The file's name is bound in: a file cannot be put in another's place.
 */
public final class FileKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 64 * 1024;

    private final byte[] bytes;
    private final AesGcmHkdfStreaming cipher;

    private FileKey(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.cipher = new AesGcmHkdfStreaming(bytes, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a file's key has 32 bytes", e);
        }
    }

    public static FileKey fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new FileKey(bytes);
    }

    public static FileKey of(byte[] bytes) {
        return new FileKey(bytes.clone());
    }

    /** To be sealed under the key of the item, never stored as it is. */
    public byte[] bytes() {
        return bytes.clone();
    }

    OutputStream encrypting(OutputStream out, String name) throws IOException {
        try {
            return cipher.newEncryptingStream(out, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    SeekableByteChannel decrypting(SeekableByteChannel file, String name) throws IOException {
        try {
            return cipher.newSeekableDecryptingChannel(file, name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: another key, or changed bytes", e);
        }
    }
}
