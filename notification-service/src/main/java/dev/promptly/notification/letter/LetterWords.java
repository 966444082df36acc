package dev.promptly.notification.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What letters say for the codes of the contract: one table, {@code letter/words.table}. */
final class LetterWords {

    private static final Map<String, Words> TABLE = read();

    private LetterWords() {}

    private record Words(String zh, String en) {}

    /** Which codes: the same one may stand for a right and for a piece of evidence. */
    enum Of {
        RIGHT,
        CLAIM,
        MEASURE,
        EVIDENCE,
        VERSION,
        /** Where a listing stands. */
        STATE,
        /** Why its case has ended. */
        END,
        /** What has happened, by the act's name in the record. */
        ACT,
        /** By which article that is. */
        ARTICLE,
        /** How an appeal was decided. */
        OUTCOME,
        /** What the addressee can do. */
        STEP,
        /** Where a reason comes from. */
        SOURCE;

        private String key(String code) {
            return name().toLowerCase(java.util.Locale.ROOT) + " " + code;
        }
    }

    /** In words; a code that is younger than the table is written as it is, for a letter is sent all the same. */
    static String in(Tongue tongue, Of kind, @Nullable String code) {
        if (code == null) {
            return "";
        }
        Words words = TABLE.get(kind.key(code));
        return words == null ? Quoted.value(code) : tongue == Tongue.ZH ? words.zh : words.en;
    }

    /** The same, empty where the table has no line for it. */
    static String known(Tongue tongue, Of kind, String code) {
        return knows(kind, code) ? in(tongue, kind, code) : "";
    }

    static boolean knows(Of kind, String code) {
        return TABLE.containsKey(kind.key(code));
    }

    private static Map<String, Words> read() {
        try (InputStream file = Objects.requireNonNull(LetterWords.class.getResourceAsStream("/letter/words.table"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0].strip().replaceAll("\\s+", " "),
                            cells -> new Words(cells[1].strip(), cells[2].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
