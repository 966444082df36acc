package dev.promptly.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs} that is made from a table of the code. {@code -Dpromptly.docs.write=true} writes it anew. */
public final class GeneratedDocument {

    private GeneratedDocument() {}

    public static void requireFresh(String name, String made) throws IOException {
        Path document = Path.of("..", "docs", name);
        if (Boolean.getBoolean("promptly.docs.write")) {
            Files.writeString(document, made);
        }

        assertThat(document)
                .content()
                .as("stale: run this test with -Dpromptly.docs.write=true")
                .isEqualTo(made);
    }
}
