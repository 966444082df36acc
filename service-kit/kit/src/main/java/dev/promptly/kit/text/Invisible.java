package dev.promptly.kit.text;

/** Which characters nobody sees. */
final class Invisible {

    private Invisible() {}

    /**
     * What is cut at both ends of a text: Unicode's White_Space, and what is drawn as nothing or as a gap: the zero-width
     * characters, the BOM, the soft hyphen, invisible operators, and the fillers of Hangul, Mongolian, Khmer and Braille.
     */
    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || isNoSpaceByName(c);
    }

    private static boolean isNoSpaceByName(int c) {
        return switch (c) {
            case 0x0085, 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default -> (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x206A && c <= 0x206F);
        };
    }

    /** What changes the direction in which others are read (Unicode Bidi_Control). */
    static boolean isBidiControl(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** A new line for whoever reads: the separators of lines and paragraphs are no control characters, but draw one. */
    static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    /** What shows nothing where nothing visible stands beside it: variation selectors and tags choose how others look. */
    static boolean showsNothing(int c) {
        return isSpace(c)
                || isBidiControl(c)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
