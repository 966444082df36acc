package dev.promptly.complaint.address;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986 §2.1, §6.2.2): every spelling of a text has one normal form, and one way to be read. */
final class Percent {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED_MARKS = "-._~";

    /** What may stand unencoded in a path, a query or a fragment beside the unreserved characters. */
    private static final String STANDS_FOR_ITSELF = "!$&'()*+,;=:@/?";

    private static final Pattern TRIPLETS = Pattern.compile("(?:%[0-9A-F]{2})+");
    private static final int SLASH = 0x2F;
    private static final int BACKSLASH = 0x5C;

    private Percent() {}

    /** Capitals in the triplets, unreserved characters decoded, all that may not stand in a URL encoded; a stray % is %25. */
    static String normalised(String text) {
        StringBuilder normal = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isTriplet(text, i)) {
                append(normal, HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 3;
            } else if (c < 0x80 && (isUnreserved(c) || STANDS_FOR_ITSELF.indexOf(c) >= 0)) {
                normal.append((char) c);
                i++;
            } else {
                encode(normal, Character.toString(c));
                i += Character.charCount(c);
            }
        }
        return normal.toString();
    }

    /** A normal form as a person reads it. An encoded slash stays encoded: it parts nothing. So does what is no UTF-8. */
    static String read(String normal) {
        return TRIPLETS.matcher(normal).replaceAll(run -> Matcher.quoteReplacement(decoded(run.group())));
    }

    /** What was written, with that encoded which would end a link in a text or hide in it: white space, quotes, format characters. */
    static String link(String written) {
        StringBuilder link = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            if ("\"<>".indexOf(c) >= 0 || isUnseen(c)) {
                encode(link, Character.toString(c));
            } else {
                link.appendCodePoint(c);
            }
        });
        return link.toString();
    }

    /** White space of every kind, controls, and format characters such as those that turn the direction of a text. */
    static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static String decoded(String triplets) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int i = 0; i < triplets.length(); i += 3) {
            int b = HexFormat.fromHexDigits(triplets, i + 1, i + 3);
            if (b == SLASH || b == BACKSLASH) {
                text.append(utf8(run.toByteArray())).append(triplets, i, i + 3);
                run.reset();
            } else {
                run.write(b);
            }
        }
        return text.append(utf8(run.toByteArray())).toString();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            StringBuilder kept = new StringBuilder();
            for (byte b : bytes) {
                kept.append('%').append(HEX.toHexDigits(b));
            }
            return kept.toString();
        }
    }

    private static boolean isTriplet(String text, int i) {
        return text.charAt(i) == '%'
                && i + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(i + 1))
                && HexFormat.isHexDigit(text.charAt(i + 2));
    }

    private static void append(StringBuilder normal, int octet) {
        if (octet < 0x80 && isUnreserved(octet)) {
            normal.append((char) octet);
        } else {
            normal.append('%').append(HEX.toHexDigits((byte) octet));
        }
    }

    private static void encode(StringBuilder out, String character) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(b));
        }
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }
}
