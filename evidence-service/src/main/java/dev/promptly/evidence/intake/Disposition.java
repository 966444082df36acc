package dev.promptly.evidence.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Content-Disposition} of a part, as browsers and libraries write it (RFC 7578 §4.2, RFC 6266 §4.3): file
 * names of any script stand in it raw, in UTF-8, or percent-encoded as {@code filename*}, which then is the better one.
 */
public record Disposition(Map<String, String> parameters) {

    private static final String EXTENDED = "*";

    /** @param value what stands behind the header's name; what cannot be read in it is as if it were not there */
    static Disposition of(String value) {
        Map<String, String> read = new HashMap<>();
        int at = value.indexOf(';');
        while (at >= 0 && at < value.length()) {
            int equals = value.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = value.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder text = new StringBuilder();
            at = readValue(value, equals + 1, text);
            read.putIfAbsent(name, text.toString());
        }
        return new Disposition(Map.copyOf(read));
    }

    @Nullable
    String name() {
        return parameters.get("name");
    }

    /** The file's name without the folders that old browsers send along; null where none is told. */
    @Nullable
    String fileName() {
        String encoded = parameters.get("filename" + EXTENDED);
        String decoded = encoded == null ? null : decoded(encoded);
        String name = decoded == null ? parameters.get("filename") : decoded;
        return name == null ? null : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Reads a quoted or a plain value, and answers where the next semicolon stands. */
    private static int readValue(String header, int from, StringBuilder into) {
        int at = from;
        while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
            at++;
        }
        if (at < header.length() && header.charAt(at) == '"') {
            at = readQuoted(header, at + 1, into);
            return header.indexOf(';', at);
        }
        int end = header.indexOf(';', at);
        into.append(header, at, end < 0 ? header.length() : end);
        int length = into.toString().stripTrailing().length();
        into.setLength(length);
        return end;
    }

    /** A backslash quotes a quote or itself; before anything else it is a folder's. Browsers write a quote as %22. */
    private static int readQuoted(String header, int from, StringBuilder into) {
        int at = from;
        while (at < header.length() && header.charAt(at) != '"') {
            boolean quotes = header.charAt(at) == '\\'
                    && at + 1 < header.length()
                    && (header.charAt(at + 1) == '"' || header.charAt(at + 1) == '\\');
            at += quotes ? 1 : 0;
            into.append(header.charAt(at));
            at++;
        }
        return Math.min(at + 1, header.length());
    }

    /** {@code UTF-8''%e5%ba%97.pdf} (RFC 8187); null where it is not written so. */
    private static @Nullable String decoded(String extended) {
        String[] parts = extended.split("'", 3);
        if (parts.length != 3) {
            return null;
        }
        try {
            Charset charset =
                    parts[0].equalsIgnoreCase("ISO-8859-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(unescaped(parts[2])))
                    .toString();
        } catch (CharacterCodingException | NumberFormatException e) {
            return null;
        }
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
