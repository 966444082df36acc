package dev.promptly.notification.letter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Quotes in a letter what somebody wrote, so that no value can be taken for a word of the platform: it stays on its line,
 * and it turns the direction of no word beside it. Values stored before texts were read strictly are quoted alike.
 *
 * <p>A value that holds letters written from right to left is put between FSI and PDI (Unicode UAX 9, §2.7); others are not,
 * since they turn nothing, and whoever copies a number or a URL out of a letter must get nothing that cannot be seen.
 */
final class Quoted {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}._/&'+#@·\\u2068\\u2069-]*");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");
    private static final String LINE_BREAK = "\r\n|[\n\u000B\f\r\u0085\u2028\u2029]";

    private Quoted() {}

    /**
     * The value among the words of a letter. One that is more than a number or a single word stands between quotation marks, for
     * it could go on as the letter does.
     */
    static String value(String value) {
        return among(value, WORD);
    }

    /** The same of an address: what RFC 3986 writes addresses with joins it. */
    static String address(String url) {
        return among(url, ADDRESS);
    }

    private static String among(String value, Pattern plain) {
        String line = line(value);
        return plain.matcher(line).matches()
                ? line
                : "\u201c" + line.replace('\u201c', '\u2018').replace('\u201d', '\u2019') + "\u201d";
    }

    /** The value on one line: whatever breaks a line or controls a device is a space. */
    static String line(String value) {
        String visible = value.codePoints()
                .filter(c -> !isBidiControl(c))
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return readsFromTheRight(visible) ? FIRST_STRONG_ISOLATE + visible + POP_DIRECTIONAL_ISOLATE : visible;
    }

    /** The lines of what a person wrote at length, each marked as quoted like the lines of an e-mail that is answered. */
    static String lines(String text) {
        return Stream.of(text.split(LINE_BREAK))
                .map(each -> ("> " + line(each)).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isBidiControl(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean readsFromTheRight(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .anyMatch(List.of(
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                        Character.DIRECTIONALITY_ARABIC_NUMBER)::contains);
    }
}
