package dev.promptly.complaint.bulk;

import dev.promptly.kit.json.StrictJson;
import dev.promptly.kit.problem.Problems;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text a line ({@code application/x-ndjson}); passes over blank ones. */
final class NdjsonLines implements Lines {

    private static final int END = -1;

    private final InputStream in;
    private final StrictJson json;
    private int number;

    NdjsonLines(InputStream in, StrictJson json) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.json = json;
    }

    @Override
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        int length = 0;
        boolean blank = true;
        for (int next = in.read(); ; next = in.read()) {
            if (next == '\n' || next == END) {
                number++;
                if (!blank) {
                    return line(held.toByteArray(), length);
                }
                if (next == END) {
                    return null;
                }
                held.reset();
                length = 0;
            } else {
                blank = blank && isWhiteSpace(next);
                length++;
                if (length <= Line.MOST_BYTES) {
                    held.write(next);
                }
            }
        }
    }

    /** What is too long was read to its end, and is not held. */
    private Line line(byte[] held, int length) {
        if (length > Line.MOST_BYTES) {
            return new Line(number, 0, () -> {
                throw Problems.tooLarge("A line may have at most 1 MiB");
            });
        }
        return new Line(number, length, () -> json.parse(held));
    }

    private static boolean isWhiteSpace(int next) {
        return next == ' ' || next == '\t' || next == '\r';
    }
}
