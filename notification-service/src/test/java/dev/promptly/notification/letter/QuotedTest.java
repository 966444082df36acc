package dev.promptly.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row A12 of 2026-11-29: a letter isolates what it quotes, also what was stored before texts were read strictly. */
class QuotedTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-03-02T04:05:09Z");

    @DisplayName("A12: no value begins a line of its own")
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
    void aValueStaysOnItsLine(String lineBreak) {
        String forged = "901" + lineBreak + lineBreak + "投诉已撤回";

        assertThat(Quoted.line(forged)).matches("901 +投诉已撤回");
        assertThat(Quoted.lines(forged)).matches("(?s)> 901(\n>|\n)*\n?> 投诉已撤回");
        assertThat(Quoted.lines(forged).lines()).allMatch(line -> line.startsWith(">"));
    }

    @Test
    void aValueTurnsNoWordBesideIt() {
        assertThat(Quoted.line("\u202egpj.\u2066exe\u2069")).isEqualTo("gpj.exe");
        assertThat(Quoted.line("شركة النخيل 17")).isEqualTo("\u2068شركة النخيل 17\u2069");
        assertThat(Quoted.line("מותג\u2069")).isEqualTo("\u2068מותג\u2069");
        assertThat(Quoted.line("https://shop.example/item/901")).isEqualTo("https://shop.example/item/901");
        assertThat(Quoted.line("a\u0007b\u001b[2J")).isEqualTo("a b [2J");
    }

    @ParameterizedTest
    @CsvSource({
        "18262426, 18262426",
        "（2025）浙01民初123号, “（2025）浙01民初123号”",
        "Kestrel Optics GmbH, “Kestrel Optics GmbH”",
        "901；必要措施：无；本投诉已撤回, “901；必要措施：无；本投诉已撤回”",
        "W」。投诉已撤回。「, “W」。投诉已撤回。「”",
        "a”。投诉已撤回。“b, “a’。投诉已撤回。‘b”"
    })
    void aValueThatCouldGoOnAsTheLetterDoesStandsBetweenQuotationMarks(String value, String quoted) {
        assertThat(Quoted.value(value)).isEqualTo(quoted);
    }

    @Test
    void anAddressStandsAsItIsUnlessItHoldsMoreThanAddressesDo() {
        String url = "https://shop.example/item/901?a=1&b=%E5%BA%97#x";
        assertThat(Quoted.address(url)).isEqualTo(url);
        assertThat(Quoted.address(url + "；投诉已撤回")).isEqualTo("“" + url + "；投诉已撤回”");
    }

    @Test
    void aListingIsNamedByThePlatformsNumberAndTheComplainantsWordForItIsSaidToBeThat() {
        LetterFacts.Listing listing =
                new LetterFacts.Listing(UUID.randomUUID(), "7029158", "901；本投诉已撤回", null, null, null, null);
        assertThat(named(Tongue.ZH, listing)).isEqualTo("商品编号：7029158（投诉人编号：“901；本投诉已撤回”）");
        assertThat(named(Tongue.EN, listing)).isEqualTo("item 7029158 (the complainant's reference “901；本投诉已撤回”)");
    }

    private static String named(Tongue tongue, LetterFacts.Listing listing) {
        LetterFacts facts = new LetterFacts(
                envelope("shop-17"),
                new LetterFacts.Concerned(null, null, null, null),
                null,
                List.of(listing),
                List.of(),
                null,
                null,
                List.of());
        return LetterText.of(tongue, facts).listings().get(0).name();
    }

    @Test
    void everyWordOfAPartyIsQuoted() {
        String forged = "x\n投诉已撤回";
        LetterFacts.Party party = new LetterFacts.Party(forged, forged);
        Decision.Reason reason = new Decision.Reason(forged, new Decision.Detail("缺", "lacking"), forged);
        LetterFacts facts = new LetterFacts(
                envelope(forged),
                new LetterFacts.Concerned(party, party, new LetterFacts.Right(forged, forged, forged), forged),
                forged,
                List.of(new LetterFacts.Listing(
                        UUID.randomUUID(),
                        forged,
                        forged,
                        forged,
                        forged,
                        NOON,
                        new Decided(forged, forged, null, null, List.of(reason)))),
                List.of(new LetterFacts.Proof(forged, forged, forged)),
                new Declared(UUID.randomUUID(), new Declared.Declarant(forged, forged), forged, true),
                new Decision(forged, NOON, List.of(reason), forged, forged),
                List.of(forged));

        for (Tongue tongue : Tongue.values()) {
            LetterText text = LetterText.of(tongue, facts);
            String all = text.toString().replace("\n> 投诉已撤回", "");
            assertThat(all).contains("“x 投诉已撤回”").doesNotContain("\n");
            assertThat(all.replace("“x 投诉已撤回”", "")).doesNotContain("投诉已撤回");
            assertThat(text.statement()).isEqualTo("> x\n> 投诉已撤回");
            assertThat(text.declaration()).extracting("grounds").isEqualTo("> x\n> 投诉已撤回");
        }
    }

    @Test
    void timesAreWrittenAsEachTongueWritesThem() {
        assertThat(Tongue.ZH.time(NOON, SHANGHAI)).isEqualTo("2026年3月2日 12:05（北京时间）");
        assertThat(Tongue.ZH.time(NOON, ZoneId.of("Europe/Berlin"))).isEqualTo("2026年3月2日 05:05（UTC+01:00）");
        assertThat(Tongue.EN.time(NOON, SHANGHAI)).isEqualTo("2026-03-02 12:05:09 +08:00");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            18273645, LOTUSPOND, 注册商标专用权（编号：18273645，名称：LOTUSPOND）, 'registered trademark, 18273645, LOTUSPOND'
            -, LOTUSPOND, 注册商标专用权（名称：LOTUSPOND）, 'registered trademark, LOTUSPOND'
            18273645, -, 注册商标专用权（编号：18273645）, 'registered trademark, 18273645'
            -, -, 注册商标专用权, registered trademark""")
    void aRightIsSaidInWords(@Nullable String number, @Nullable String title, String zh, String en) {
        LetterFacts.Right right = new LetterFacts.Right("TRADEMARK", number, title);

        assertThat(text(Tongue.ZH, right).concerned().right()).isEqualTo(zh);
        assertThat(text(Tongue.EN, right).concerned().right()).isEqualTo(en);
        assertThat(text(Tongue.ZH, right).concerned().claim()).isEqualTo("假冒注册商标");
        assertThat(text(Tongue.EN, right).concerned().claim()).isEqualTo("counterfeiting of a registered trademark");
    }

    private static LetterText text(Tongue tongue, LetterFacts.Right right) {
        return LetterText.of(
                tongue,
                new LetterFacts(
                        envelope("shop-17"),
                        new LetterFacts.Concerned(null, null, right, "TM_COUNTERFEIT"),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of()));
    }

    private static LetterFacts.Envelope envelope(String addressee) {
        return new LetterFacts.Envelope(UUID.randomUUID(), UUID.randomUUID(), addressee, SHANGHAI, NOON);
    }

    @DisplayName(
            "Letters say claims, rights, measures and evidence in words: the table has every code of the contracts")
    @ParameterizedTest
    @CsvSource({
        "complaint, RightType, RIGHT",
        "complaint, Claim, CLAIM",
        "complaint, MeasureType, MEASURE",
        "evidence, EvidenceKind, EVIDENCE"
    })
    void theTableHasEveryCode(String service, String schema, LetterWords.Of kind) throws IOException {
        List<String> codes = codes(service, schema);

        assertThat(codes).isNotEmpty();
        assertThat(codes).allMatch(code -> LetterWords.knows(kind, code));
        assertThat(codes).allSatisfy(code -> {
            assertThat(LetterWords.in(Tongue.ZH, kind, code)).matches("[\\p{IsHan}，、（）]+");
            assertThat(LetterWords.in(Tongue.EN, kind, code)).matches("[a-z, -]+");
        });
    }

    /** As the service's served contract lists them. */
    private static List<String> codes(String service, String schema) throws IOException {
        String contract = Files.readString(Path.of("../" + service + "-service/contracts/openapi.yaml"));
        String listed = Pattern.compile("(?m)^    " + schema + ":\n((?:      .*\n)+)")
                .matcher(contract)
                .results()
                .map(found -> String.valueOf(found.group(1)))
                .collect(Collectors.joining());
        return Pattern.compile("(?m)^ +- \"([A-Z_]+)\"$")
                .matcher(listed)
                .results()
                .map(found -> String.valueOf(found.group(1)))
                .toList();
    }
}
