package dev.promptly.complaint.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.proof.EvidenceTable;
import dev.promptly.complaint.proof.Weighed;
import dev.promptly.complaint.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says what the values say. {@code -Drules.accept} writes it anew. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void theDocumentSaysWhatTheValuesSay() throws IOException {
        String told = document();
        if (System.getProperty("rules.accept") != null) {
            Files.writeString(DOCUMENT, told);
        }

        assertThat(DOCUMENT)
                .content()
                .as("stale: run this test with -Drules.accept")
                .isEqualTo(told);
    }

    private static String document() {
        RuleBook book = RuleBooks.KNOWN.inForce(Profile.CN_ECL, TODAY);
        return """
                # The rules

                Generated from the values that decide (`complaint-service`, package `admissibility`), version `%s`; law as of %s.
                B blocks admission, C is curable, M is for a reviewer. HI is decisive, SA may stand alone, CO counts only beside
                another item, NO never alone.

                ## Why a notice is not admitted

                | Code | Meaning | 含义 | Kind | Effect | Source |
                |---|---|---|---|---|---|
                %s
                ## What proves a right
                %s
                ## What shows an infringement
                %s""".formatted(
                        book.version(),
                        TODAY,
                        codes(),
                        tables(book.tables().ownership()),
                        tables(book.tables().infringement()));
    }

    private static String codes() {
        return Stream.of(ReasonCode.values())
                .map(code -> "| %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                code,
                                code.meaning().en(),
                                code.meaning().zh(),
                                code.kind().letters(),
                                code.effect(),
                                code.basis(TODAY)))
                .collect(Collectors.joining());
    }

    private static String tables(Map<?, EvidenceTable> tables) {
        return tables.entrySet().stream()
                .map(table -> "%n### %s%n%n| Kind | Weight | Provided | Source |%n|---|---|---|---|%n%s"
                        .formatted(table.getKey(), lines(table.getValue())))
                .collect(Collectors.joining());
    }

    private static String lines(EvidenceTable table) {
        return Stream.concat(
                        table.lines().stream()
                                .map(line -> row(
                                        line.kind(), line.weight().letters(), words(line.provided()), line.source())),
                        table.together().stream()
                                .map(all -> row(
                                        all.kinds().stream().sorted().collect(Collectors.joining(" + ")),
                                        "SA together",
                                        "",
                                        all.source())))
                .collect(Collectors.joining());
    }

    private static String words(Weighed.Proviso proviso) {
        return proviso.words() == null ? "" : proviso.words().en();
    }

    private static String row(String kind, String weight, String provided, String source) {
        return "| %s | %s | %s | %s |%n".formatted(kind, weight, provided, source);
    }
}
