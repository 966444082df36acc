package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.promptly.journey.Settings.Setting;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/operations.md} says what the code says. {@code -Dpromptly.docs.write=true} writes it anew.
 */
class ConfigurationTableTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/operations.md");
    private static final String BEGIN = "<!-- generated from the code: begin -->\n";
    private static final String END = "<!-- generated from the code: end -->\n";
    private static final List<String> MODULES = List.of(
            "service-kit/kit",
            "service-kit/operation",
            "complaint-service",
            "evidence-service",
            "notification-service",
            "api-gateway");

    @Test
    void theTableOfSettingsIsWhatTheCodeReads() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));
        String fresh = before + table() + after;
        if (Boolean.getBoolean("promptly.docs.write")) {
            Files.writeString(PAGE, fresh);
        }
        assertEquals(fresh, Files.readString(PAGE), "stale: run with -Dpromptly.docs.write=true");
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("\n| Variable | Read by | Default | What |\n|---|---|---|---|\n");
        Set<String> told = new HashSet<>();
        for (String module : MODULES) {
            List<Setting> settings = Settings.of(ROOT.resolve(module));
            for (Setting setting : settings) {
                if (told.add(setting.property())) {
                    table.append(row(module, setting, settings));
                }
            }
        }
        return table.append("\n").toString();
    }

    /** What several classes read is explained by one of them. */
    private static String row(String module, Setting one, List<Setting> all) throws IOException {
        String sentence = all.stream()
                .filter(same -> same.property().equals(one.property()))
                .map(Setting::sentence)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        assertFalse(sentence.isEmpty(), "nothing says what " + one.property() + " does");
        String readBy = module.startsWith("service-kit") ? "the three services" : module;
        return List.of("`" + one.variable() + "`", readBy, otherwise(one), sentence).stream()
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String otherwise(Setting setting) throws IOException {
        return switch (setting.otherwise()) {
            case "" -> isPackaged(setting.property()) ? "as packaged" : "required";
            case "–" -> "none";
            default -> "`" + setting.otherwise() + "`";
        };
    }

    /** Whether a service's own {@code application.properties} says it, of something of any name. */
    private static boolean isPackaged(String property) throws IOException {
        Pattern said = Pattern.compile(property.replace(".", "\\.").replace("<name>", "[^.]+"));
        for (String module : MODULES) {
            Path file = ROOT.resolve(module).resolve("src/main/resources/application.properties");
            Properties properties = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            }
            if (properties.stringPropertyNames().stream().anyMatch(said.asMatchPredicate())) {
                return true;
            }
        }
        return false;
    }
}
