package dev.promptly.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.text.Texts;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a message of a foreign topic was put aside; it stands in headers beside what the message had itself.
 *
 * @param from the message's place in its topic
 * @param by the service that could not take it
 * @param code for machines
 * @param detail for people; names no value of the message that could name a person
 * @param faults where in its data it is at fault; none where it was read back
 */
public record Rejection(String from, String by, String code, String detail, List<Fault> faults) {

    private static final String PREFIX = "rejected-";
    private static final String FROM = PREFIX + "from";
    private static final String BY = PREFIX + "by";
    private static final String CODE = PREFIX + "code";
    private static final String DETAIL = PREFIX + "detail";
    private static final String PROBLEM = PREFIX + "problem";
    private static final String OMITTED = PREFIX + "omitted";

    /** So many are told; whoever mends these sees the rest. */
    private static final int MOST_FAULTS = 100;

    /** A parser's complaint may quote much of what it read; headers are no place for that. */
    private static final int LONGEST = 500;

    static Rejection of(RawMessage message, String service, Unacceptable reason) {
        String detail = String.valueOf(reason.getMessage());
        int end = detail.offsetByCodePoints(0, Math.min(LONGEST, Texts.length(detail)));
        return new Rejection(message.place(), service, reason.code(), detail.substring(0, end), reason.faults());
    }

    /** The headers of a message that is put aside without its value, or without its own headers too. */
    Map<String, String> insteadOf(RawMessage message, Map<String, String> headers) {
        String left = detail + " (more than can be put aside, its value of " + message.value().length
                + " bytes among it; the message stands at " + from + ")";
        Map<String, String> all = new Rejection(from, by, code, left, faults).addedTo(headers);
        all.put(OMITTED, Integer.toString(message.value().length));
        return all;
    }

    /** Whether the message was put aside whole, so that it can be sent again. */
    public static boolean isWhole(RawMessage message) {
        return !message.headers().containsKey(OMITTED);
    }

    /** Read from a rejected message; what nobody wrote into it is empty, and its place is then where it was found. */
    public static Rejection in(RawMessage message) {
        Map<String, String> headers = message.headers();
        return new Rejection(
                headers.getOrDefault(FROM, message.place()),
                headers.getOrDefault(BY, ""),
                headers.getOrDefault(CODE, ""),
                headers.getOrDefault(DETAIL, ""),
                List.of());
    }

    /** The headers that the message had before it was rejected. */
    public static Map<String, String> original(Map<String, String> headers) {
        Map<String, String> original = new LinkedHashMap<>(headers);
        original.keySet().removeIf(name -> name.startsWith(PREFIX));
        return original;
    }

    Map<String, String> addedTo(Map<String, String> headers) {
        Map<String, String> all = original(headers);
        all.put(FROM, from);
        all.put(BY, by);
        all.put(CODE, code);
        all.put(DETAIL, detail);
        all.put(PROBLEM, problem());
        return all;
    }

    /** RFC 9457; without a status, for there was no HTTP. */
    private String problem() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", Problems.type(code).toString());
        problem.put("title", "Rejected");
        problem.put("detail", detail);
        problem.put("code", code);
        problem.put("instance", from);
        if (!faults.isEmpty()) {
            problem.put("errors", faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        try {
            return JsonFormat.tolerant().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
