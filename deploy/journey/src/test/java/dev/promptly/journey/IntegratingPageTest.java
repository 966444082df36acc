package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/integrating.md} shows is what the tests run. */
class IntegratingPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "integrating.md");
    private static final Path SHOWN = Path.of("src/test/java/dev/promptly/journey/integrating");
    private static final Path COMPILED = Path.of("..", "checks", "types", "integrate.ts");

    @Test
    void everyJavaSnippetIsTheEndOfAFileThatIsCompiledAndRun() throws IOException {
        List<String> snippets = snippets("java");
        assertTrue(!snippets.isEmpty(), "the page shows no Java");
        for (String snippet : snippets) {
            assertTrue(isTheEndOfAFile(snippet), () -> "no file of " + SHOWN + " ends so:\n" + snippet);
        }
    }

    @Test
    void theTypeScriptIsWhatTheChecksCompile() throws IOException {
        assertEquals(List.of(Files.readString(COMPILED)), snippets("typescript"));
    }

    private static List<String> snippets(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static boolean isTheEndOfAFile(String snippet) throws IOException {
        try (var files = Files.list(SHOWN)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).endsWith(snippet)) {
                    return true;
                }
            }
            return false;
        }
    }
}
