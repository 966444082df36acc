package dev.promptly.journey.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An answer as it came; names of headers in lower case. */
@SuppressWarnings("ArrayRecordComponent")
public record Response(int status, List<Header> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GLANCE = 600;

    public Response {
        headers = List.copyOf(headers);
    }

    /** The first of that name; empty where there is none. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name.toLowerCase(Locale.ROOT)))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** Without parameters. */
    public String mediaType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + this, e);
        }
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + mediaType() + " " + text.substring(0, Math.min(text.length(), GLANCE));
    }
}
