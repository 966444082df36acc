package dev.promptly.evidence.intake;

import dev.promptly.evidence.blob.IncomingBlob;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes a file while it is written. */
public final class ArrivingFile {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final IncomingBlob blob;
    private final long maxSize;
    private final MessageDigest digest;
    private long size;

    ArrivingFile(IncomingBlob blob, long maxSize) {
        this.blob = blob;
        this.maxSize = maxSize;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void takeAll(Multipart.Part file) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            take(buffer, read);
        }
    }

    /** @throws Refused 413 once it is more than is taken */
    void take(byte[] bytes, int length) throws IOException {
        size += length;
        if (size > maxSize) {
            throw tooLarge(maxSize);
        }
        digest.update(bytes, 0, length);
        blob.write(bytes, length);
    }

    /** @throws Refused 422: an empty file proves nothing, and is mostly a slip */
    void requireSomething() {
        if (size == 0) {
            throw Problems.refused(Fault.inParameter("file", "invalid-value", "The file is empty"));
        }
    }

    static Refused tooLarge(long maxSize) {
        return Problems.tooLarge("A file may have at most " + maxSize + " bytes");
    }

    long size() {
        return size;
    }

    /** In lower-case hexadecimal; ask once, after the last byte. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
