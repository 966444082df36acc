package dev.promptly.evidence.content;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of bytes, both ends included (RFC 9110 §14.1.2). */
public record ByteRange(long from, long to) {

    private static final String UNSATISFIABLE = "range-not-satisfiable";
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The range asked for. Empty where none is, and where what is asked for is no single range of bytes: such a header is to
     * be passed over (RFC 9110 §14.2).
     *
     * @throws HttpProblem 416 where the file has no such bytes
     */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        return range.group(1).isEmpty() ? last(number(range, 2), size) : between(range, size);
    }

    long length() {
        return to - from + 1;
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + to + "/" + size;
    }

    private static Optional<ByteRange> last(long count, long size) {
        return Optional.of(satisfiable(new ByteRange(Math.max(0, size - count), size - 1), size));
    }

    private static Optional<ByteRange> between(Matcher range, long size) {
        long from = number(range, 1);
        long to = range.group(2).isEmpty() ? size - 1 : number(range, 2);
        boolean backwards = !range.group(2).isEmpty() && to < from;
        return backwards
                ? Optional.empty()
                : Optional.of(satisfiable(new ByteRange(from, Math.min(to, size - 1)), size));
    }

    private static ByteRange satisfiable(ByteRange range, long size) {
        if (range.from >= size) {
            throw notSatisfiable("The file has " + size + " bytes", size);
        }
        return range;
    }

    /** A word of HTTP alone (RFC 9110 §15.5.17). */
    private static HttpProblem notSatisfiable(String detail, long size) {
        return HttpProblem.builder()
                .withType(Problems.type(UNSATISFIABLE))
                .withTitle("There are no such bytes")
                .withStatus(416)
                .withDetail(detail)
                .with("code", UNSATISFIABLE)
                .with("errors", List.of(Fault.inHeader("Range", UNSATISFIABLE, detail)))
                .withHeader("Content-Range", "bytes */" + size)
                .build();
    }

    private static long number(Matcher range, int group) {
        return Long.parseLong(range.group(group));
    }
}
