package dev.promptly.journey.fuzz;

import dev.promptly.journey.contract.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A request as a person sends it again by hand. */
record Curl(Path directory, String gateway) {

    private static final int SHORT = 2_000;

    String of(Shot shot, int number) {
        StringBuilder curl = new StringBuilder("curl -i --path-as-is -X ")
                .append(shot.request().method())
                .append(" '")
                .append(gateway)
                .append(shot.request().target())
                .append('\'');
        for (Header header : shot.request().headers()) {
            curl.append(" -H ").append(header(shot.bearer(), header));
        }
        byte[] body = shot.request().body();
        if (body.length > 0) {
            curl.append(" --data-binary ").append(body(body, number));
        }
        return curl.toString();
    }

    private static String header(Bearer bearer, Header header) {
        if (header.value().equals("Bearer " + bearer.token())) {
            String account = bearer.account() == null ? "" : " " + bearer.account();
            return "\"Authorization: Bearer $(deploy/token " + bearer.role() + account + ")\"";
        }
        return quoted(header.name() + ": " + header.value());
    }

    private String body(byte[] body, int number) {
        String text = new String(body, StandardCharsets.US_ASCII);
        if (body.length <= SHORT && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return quoted(text);
        }
        Path file = directory.resolve(number + ".body");
        try {
            Files.createDirectories(directory);
            Files.write(file, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "@" + file;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
