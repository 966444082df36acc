package dev.promptly.journey.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request byte by byte, so that it may also be wrong.
 *
 * @param target path and query as they stand in the request line
 * @param body empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Request(String method, String target, List<Header> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    public Request {
        headers = List.copyOf(headers);
    }

    public static Request get(String target) {
        return new Request("GET", target, List.of(), NOTHING);
    }

    public static Request of(String method, String target) {
        return new Request(method, target, List.of(), NOTHING);
    }

    public Request with(String header, String value) {
        return new Request(
                method,
                target,
                Stream.concat(headers.stream(), Stream.of(new Header(header, value)))
                        .toList(),
                body);
    }

    public Request withJson(String json) {
        return withBody("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Request withBody(String contentType, byte[] content) {
        return new Request(method, target, headers, content).with("Content-Type", contentType);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
