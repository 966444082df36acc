package dev.promptly.evidence.intake;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/**
 * A multipart/form-data body (RFC 7578), part by part as it arrives: nothing is kept but one buffer, and the sender waits
 * while nobody reads.
 */
public final class Multipart {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Of all headers of a part together: a file name of 255 characters takes 3 KiB, and twice that where it is told twice. */
    private static final int HEADER_BYTES = 16 * 1024;

    private final MultipartInput input;
    private boolean begun;

    private Multipart(MultipartInput input) {
        this.input = input;
    }

    /** @throws Refused 400 where the content type names no boundary */
    static Multipart of(@Nullable String boundary, InputStream body) {
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw Problems.malformed(Fault.inHeader(
                    "Content-Type", "invalid-value", "multipart/form-data names a boundary of 1 to 70 characters"));
        }
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .setBufferSize(BUFFER_BYTES)
                    .setMaxPartHeaderSize(HEADER_BYTES)
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            return new Multipart(input);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /**
     * The next part, or null after the last.
     *
     * @throws Refused 400 where the body is cut off or no multipart
     */
    @Nullable
    Part next() {
        try {
            boolean more = begun ? input.readBoundary() : input.skipPreamble();
            begun = true;
            return more ? part(input.readHeaders()) : null;
        } catch (FileUploadSizeException e) {
            throw Problems.of(
                    Refusal.Sort.MALFORMED,
                    "headers-too-large",
                    "The request cannot be read",
                    "The headers of a part have at most " + HEADER_BYTES + " bytes together");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private Part part(String headers) {
        Disposition disposition = Disposition.of("");
        for (String line : headers.split("\r\n(?![ \t])")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                disposition = Disposition.of(line.substring(line.indexOf(':') + 1));
            }
        }
        return new Part(disposition.name(), disposition.fileName(), input.newInputStream());
    }

    /** One part: read it before the next is asked for. */
    record Part(@Nullable String name, @Nullable String fileName, InputStream content) {

        boolean is(String wanted) {
            return wanted.equals(name);
        }

        /** How many bytes were read, -1 at the part's end. */
        int read(byte[] buffer) {
            try {
                return content.read(buffer);
            } catch (IOException e) {
                throw malformed(e);
            }
        }

        /** At most so many bytes of it. */
        byte[] first(int most) {
            try {
                return content.readNBytes(most);
            } catch (IOException e) {
                throw malformed(e);
            }
        }
    }

    private static Refused malformed(IOException e) {
        return Problems.of(
                Refusal.Sort.MALFORMED,
                "malformed-multipart",
                "The request cannot be read",
                "The body is cut off or no multipart/form-data: " + e.getMessage());
    }
}
