package dev.promptly.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.notification.letter.DecidedText.Happened;
import dev.promptly.notification.letter.DecidedText.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidedTextTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-17T16:00:00Z");
    private static final DecidedText ZH = new DecidedText(Tongue.ZH, SHANGHAI);
    private static final DecidedText EN = new DecidedText(Tongue.EN, SHANGHAI);

    @Test
    void theLastMomentIsTheOneBeforeTheFirstThatIsTooLate() {
        Decided open = decided(MIDNIGHT, MIDNIGHT.minusSeconds(86_400), null, null);

        assertThat(window(ZH, open))
                .isEqualTo(new Window(
                        "2026年3月17日 23:59:59.999（北京时间）",
                        "2026年3月18日 00:00（北京时间）",
                        "2026年3月16日 23:59:59.999（北京时间）",
                        null,
                        null));
        assertThat(window(EN, open).last()).isEqualTo("2026-03-17 23:59:59.999 +08:00");
        assertThat(window(EN, open).tooLate()).isEqualTo("2026-03-18 00:00:00 +08:00");
    }

    @Test
    void whileTheCalendarIsMissingTheEarliestLastDayIsTold() {
        Decided provisional = decided(null, null, LocalDate.of(2027, 1, 4), null);

        assertThat(window(ZH, provisional)).isEqualTo(new Window(null, null, null, "2027年1月4日", null));
        assertThat(window(EN, provisional)).isEqualTo(new Window(null, null, null, "2027-01-04", null));
    }

    @Test
    void ofAWindowThatRanOutItIsToldWhen() {
        Decided lapsed = decided(MIDNIGHT, MIDNIGHT, null, MIDNIGHT);

        assertThat(window(EN, lapsed)).isEqualTo(new Window(null, null, null, null, "2026-03-18 00:00:00 +08:00"));
    }

    @Test
    void aReasonIsSaidWithItsCodeAndItsBasisInTheLettersTongue() {
        Decision decision = new Decision(
                "complaint.returned",
                MIDNIGHT,
                List.of(new Decision.Reason(
                        "R30",
                        new Decision.Detail("缺少构成侵权的初步证据", "no prima facie evidence"),
                        "E-Commerce Law art. 42(1); Platform rule")),
                null,
                null);

        assertThat(decision(ZH, decision).reasons()).containsExactly("R30：缺少构成侵权的初步证据（依据：《电子商务法》第四十二条第一款；平台规则）");
        assertThat(decision(EN, decision).reasons())
                .containsExactly("R30: no prima facie evidence (E-Commerce Law art. 42(1); platform rule)");
    }

    static Stream<String> acts() throws IOException {
        return Files.readString(Path.of("src/main/resources/letter/words.table"))
                .lines()
                .filter(line -> line.startsWith("act "))
                .map(line -> line.substring("act ".length(), line.indexOf('|')).strip());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whatIsToldByLetterIsSaidInWordsAndWithItsArticle(String act) {
        Decision told = new Decision(act, MIDNIGHT, List.of(), null, null);

        assertThat(decision(ZH, told).what()).matches(".*\\p{IsHan}.*");
        assertThat(decision(ZH, told).article()).matches(".*\\p{IsHan}.*");
        assertThat(decision(EN, told).what()).matches("[a-z].*").doesNotContain(act);
        assertThat(decision(EN, told).article()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPHOLD", "DISMISS"})
    void howAnAppealWasDecidedIsSaidInWordsAndWhyAsItWasWritten(String outcome) {
        Decision told = new Decision("appeal.decided", MIDNIGHT, List.of(), outcome, "Seen.\nIt stands.");

        assertThat(decision(ZH, told).outcome()).matches("[\\p{IsHan}，]+");
        assertThat(decision(EN, told).outcome()).matches("the (appeal|decision) .*");
        assertThat(decision(EN, told).words()).isEqualTo("> Seen.\n> It stands.");
    }

    @ParameterizedTest
    @CsvSource({"TargetState, STATE", "EndReason, END"})
    void theTableSaysEveryStateAndEveryEnd(String schema, LetterWords.Of kind) throws IOException {
        assertThat(codes(schema)).isNotEmpty().allMatch(code -> LetterWords.knows(kind, code));
    }

    /** As the page of the codes cites them, in its last column. */
    @Test
    void theTableSaysEverySourceOfAReason() throws IOException {
        List<String> sources = Pattern.compile("(?m)^\\| [RD][0-9]+ \\|.*\\| ([^|]+) \\|$")
                .matcher(Files.readString(Path.of("../docs/rules.md")))
                .results()
                .flatMap(row -> Stream.of(String.valueOf(row.group(1)).split("; ")))
                .distinct()
                .toList();

        assertThat(sources).hasSizeGreaterThan(10).allMatch(source -> LetterWords.knows(LetterWords.Of.SOURCE, source));
    }

    private static List<String> codes(String schema) throws IOException {
        String contract = Files.readString(Path.of("../complaint-service/contracts/openapi.yaml"));
        return Pattern.compile("(?m)^    " + schema + ":\n((?:      .*\n)+)")
                .matcher(contract)
                .results()
                .flatMap(found -> Pattern.compile("(?m)^ +- \"([A-Z_]+)\"$")
                        .matcher(String.valueOf(found.group(1)))
                        .results())
                .map(found -> String.valueOf(found.group(1)))
                .toList();
    }

    private static Decided decided(
            @Nullable Instant endsAt,
            @Nullable Instant withoutRollover,
            @Nullable LocalDate earliest,
            @Nullable Instant lapsedAt) {
        Decided.Window window = new Decided.Window(
                null,
                null,
                null,
                endsAt,
                withoutRollover,
                null,
                null,
                earliest != null,
                earliest,
                "cn",
                null,
                null,
                lapsedAt);
        return new Decided("WINDOW_OPEN", null, window, endsAt, List.of());
    }

    private static Window window(DecidedText text, Decided decided) {
        return Objects.requireNonNull(
                Objects.requireNonNull(text.outcome(decided)).window());
    }

    private static Happened decision(DecidedText text, Decision decision) {
        return Objects.requireNonNull(text.decision(decision));
    }
}
