package dev.promptly.journey;

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
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyJavaSnippetIsTheEndOfAFileThatIsCompiledAndRun() throws IOException {
        List<String> snippets = JAVA.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertTrue(!snippets.isEmpty(), "the page shows no Java");
        for (String snippet : snippets) {
            assertTrue(isTheEndOfAFile(snippet), () -> "no file of " + SHOWN + " ends so:\n" + snippet);
        }
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
