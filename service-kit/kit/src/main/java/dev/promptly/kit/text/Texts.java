package dev.promptly.kit.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text is what a person would see. Before anything is judged it is put into NFC and white space of every kind is cut at both
 * ends; what is empty then is absent. Lengths of a text count code points.
 */
public final class Texts {

    /** No script stacks more marks on one letter (Unicode UAX 15, Stream-Safe Text); reordering more costs the square of them. */
    private static final int MOST_MARKS = 30;

    private Texts() {}

    /**
     * The text as it is judged, stored and compared; null where it is absent.
     *
     * @throws IllegalText where it holds a control character, a bidi control that its kind does not take, half a character, or
     *     more marks on one letter than any script has
     */
    public static @Nullable String read(String raw, TextKind kind) throws IllegalText {
        if (isPlain(raw)) {
            return raw;
        }
        requireStorable(raw);
        requireFewMarks(raw);
        String text = cut(Normalizer.normalize(kind == TextKind.URL ? onOneLine(raw) : raw, Normalizer.Form.NFC));
        requireTakenBy(kind, text);
        return text.codePoints().allMatch(Invisible::showsNothing) ? null : text;
    }

    /** How long a text is, in code points. */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** Without the white space of every kind at both ends. */
    public static String cut(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Invisible.isSpace(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && Invisible.isSpace(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** @throws IllegalText where PostgreSQL cannot store it, or UTF-8 cannot write it */
    public static void requireStorable(String text) throws IllegalText {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0') {
                throw new IllegalText("control-character", "A NUL character cannot be stored");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalText("malformed-text", "A lone surrogate is not a character");
            }
        }
    }

    /** Most texts are plain ASCII on one line, with nothing to cut. */
    private static boolean isPlain(String raw) {
        int length = raw.length();
        if (length == 0 || raw.charAt(0) == ' ' || raw.charAt(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (raw.charAt(i) < ' ' || raw.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static void requireFewMarks(String raw) throws IllegalText {
        int marks = 0;
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            marks = isMark(raw.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                throw new IllegalText("malformed-text", "More than " + MOST_MARKS + " marks stand on one letter");
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String onOneLine(String url) {
        StringBuilder line = new StringBuilder(url.length());
        url.chars().filter(c -> c != '\t' && c != '\n' && c != '\r').forEach(c -> line.append((char) c));
        return line.toString();
    }

    private static void requireTakenBy(TextKind kind, String text) throws IllegalText {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            requireTakenBy(kind, text.codePointAt(i));
        }
    }

    private static void requireTakenBy(TextKind kind, int c) throws IllegalText {
        boolean free = kind == TextKind.FREE;
        boolean laidOut = c == '\t' || Invisible.isLineBreak(c);
        if (laidOut ? !free : Character.isISOControl(c)) {
            throw new IllegalText(
                    "control-character",
                    free
                            ? "A control character other than a line break or a tab stands in this text"
                            : "A control character, such as a line break or a tab, stands in this text of one line");
        }
        if (!free && Invisible.isBidiControl(c)) {
            throw new IllegalText(
                    "bidi-control", "A character that turns the direction of reading stands in this text");
        }
    }
}
