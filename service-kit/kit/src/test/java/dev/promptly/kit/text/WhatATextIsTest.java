package dev.promptly.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows A11, A12 and A16 of 2026-11-29: what a person would see, whatever the bytes are. */
class WhatATextIsTest {

    static Stream<String> blanks() {
        return Stream.of(
                        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x115F, 0x1160, 0x1680, 0x180E, 0x2000,
                        0x2003, 0x2009, 0x200A, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x2800,
                        0x3000, 0x3164, 0xFEFF, 0xFFA0)
                .map(Character::toString);
    }

    @DisplayName("A11: what nobody sees is absent")
    @ParameterizedTest
    @MethodSource("blanks")
    void whiteSpaceOfEveryKindIsCutAndAloneIsAbsent(String blank) throws IllegalText {
        for (TextKind kind : TextKind.values()) {
            assertThat(Texts.read(blank, kind)).isNull();
            assertThat(Texts.read(blank + " " + blank, kind)).isNull();
            assertThat(Texts.read(blank + " a b\u00a0c " + blank, kind)).isEqualTo("a b\u00a0c");
        }
    }

    @Test
    void anEmptyTextIsAbsent() throws IllegalText {
        assertThat(Texts.read("", TextKind.NAME)).isNull();
        assertThat(Texts.read("\ufe0f", TextKind.NAME)).isNull();
        assertThat(Texts.read("\u200e\u2066 \u2069", TextKind.FREE)).isNull();
    }

    @DisplayName("A12: a control character is no part of a name, a number or an id")
    @ParameterizedTest
    @MethodSource("controls")
    void aControlCharacterIsRefused(int control) throws IllegalText {
        String text = "a" + Character.toString(control) + "b";
        boolean laidOut = control == '\t' || control == '\n' || control == '\r';

        refused(text, TextKind.NAME, "control-character");
        if (laidOut) {
            assertThat(Texts.read(text, TextKind.FREE)).isEqualTo(text);
            assertThat(Texts.read(text, TextKind.URL)).isEqualTo("ab");
        } else {
            refused(text, TextKind.FREE, "control-character");
            refused(text, TextKind.URL, "control-character");
        }
    }

    static Stream<Integer> controls() {
        return IntStream.rangeClosed(0, 0x9f).filter(Character::isISOControl).boxed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029"})
    void aSeparatorOfLinesIsALineBreak(String separator) throws IllegalText {
        refused("a" + separator + "b", TextKind.NAME, "control-character");
        refused("a" + separator + "b", TextKind.URL, "control-character");
        assertThat(Texts.read("a" + separator + "b", TextKind.FREE)).isEqualTo("a" + separator + "b");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void whatTurnsTheDirectionOfReadingStandsInFreeTextOnly(int control) throws IllegalText {
        for (String text : List.of("a%sb", "%sab", "ab%s")) {
            String turned = text.formatted(Character.toString(control));
            refused(turned, TextKind.NAME, "bidi-control");
            refused(turned, TextKind.URL, "bidi-control");
            assertThat(Texts.read(turned, TextKind.FREE)).isEqualTo(turned);
        }
    }

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void halfACharacterIsNone(TextKind kind) throws IllegalText {
        refused("a\ud842", kind, "malformed-text");
        refused("\udfb7a", kind, "malformed-text");
        assertThat(Texts.read("\ud842\udfb7", kind)).isEqualTo("\ud842\udfb7");
    }

    @Test
    void whatIsComposedAndWhatIsNotAreOneText() throws IllegalText {
        assertThat(Texts.read("e\u0301", TextKind.NAME)).isEqualTo("\u00e9");
        assertThat(Texts.read("\u1100\u1161", TextKind.NAME)).isEqualTo("\uac00");
        assertThat(Texts.read("（2025）浙01民初123号、124号", TextKind.NAME)).isEqualTo("（2025）浙01民初123号、124号");
        assertThat(Texts.read("👩\u200d👩\u200d👧", TextKind.NAME)).isEqualTo("👩\u200d👩\u200d👧");
    }

    @DisplayName("A16: lengths count code points")
    @Test
    void aRareCharacterIsNoLongerThanAnother() {
        assertThat(Texts.length("\ud842\udfb7".repeat(151))).isEqualTo(151);
        assertThat(Texts.length("a")).isEqualTo(1);
    }

    /** Putting so many marks in order would take the square of them: 250,000 are minutes of work for one body. */
    @Test
    void marksUponMarksAreRefusedBeforeTheyAreSorted() {
        String heap = "a" + "\u0301\u0316".repeat(250_000);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> refused(heap, TextKind.FREE, "malformed-text"));
    }

    @Test
    void whatWasReadOnceIsReadTheSameAgain() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String raw = random.ints(random.nextInt(8), 0, 0x3100)
                    .mapToObj(Character::toString)
                    .reduce("", String::concat);
            for (TextKind kind : TextKind.values()) {
                String once = readOrNull(raw, kind);
                if (once != null) {
                    read++;
                    assertThat(readOrNull(once, kind)).as("seed %d", seed).isEqualTo(once);
                    assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC))
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
        }
        System.out.printf("What a text is: %d random texts read, seed %d%n", read, seed);
        assertThat(read).isGreaterThan(20_000);
    }

    private static @Nullable String readOrNull(String raw, TextKind kind) {
        try {
            return Texts.read(raw, kind);
        } catch (IllegalText e) {
            return null;
        }
    }

    private static void refused(String text, TextKind kind, String code) {
        assertThatExceptionOfType(IllegalText.class)
                .isThrownBy(() -> Texts.read(text, kind))
                .satisfies(e -> assertThat(e.code()).isEqualTo(text.indexOf('\0') >= 0 ? "control-character" : code));
    }
}
