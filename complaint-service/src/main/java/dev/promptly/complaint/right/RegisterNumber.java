package dev.promptly.complaint.right;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A right's number as a register would file it, so that one right is one however its number was copied: in the compatibility
 * form of Unicode (full-width digits are digits), in capitals, without white space, punctuation and words that only say that a
 * number follows. {@code 第18262426号}, {@code No. 18 262 426} and {@code １８２６２４２６} are one.
 */
public final class RegisterNumber {

    /** Beside a letter the Latin ones may be part of a number. */
    private static final Pattern WORDS = Pattern.compile("(?<![A-Z])(?:ZL|NO|NR|NUMBER|REG|REGNO|REGISTRATION)(?![A-Z])"
            + "|商标|商標|专利|專利|注册|註冊|登记|登記|编号|編號|证书|證書|[证證第号號]");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    private RegisterNumber() {}

    /** Empty where nothing is written but words and marks. What is filed is filed the same again. */
    public static String of(String written) {
        String filed = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        for (String before = ""; !filed.equals(before); ) {
            before = filed;
            filed = MARKS.matcher(WORDS.matcher(filed).replaceAll(" ")).replaceAll("");
        }
        return filed;
    }

    /** Whether a word, such as one in the scope of a power of attorney, names the right: by its id or by its number. */
    public static boolean names(Object word, Right right) {
        String number = right.registrationNumber();
        return word instanceof String text
                && (text.equals(right.id().toString()) || (number != null && isSame(text, number)));
    }

    private static boolean isSame(String one, String other) {
        String filed = of(one);
        return !filed.isEmpty() && filed.equals(of(other));
    }
}
