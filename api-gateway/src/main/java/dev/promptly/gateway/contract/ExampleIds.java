package dev.promptly.gateway.contract;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Puts ids that are there into the examples: {@link ContractConfig#exampleIds}. */
@ApplicationScoped
class ExampleIds {

    private final ContractConfig config;
    private final Vertx vertx;

    ExampleIds(ContractConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** The file is read anew each time: it is written while the gateway runs. */
    Future<String> putInto(String document) {
        return config.exampleIds()
                .map(file -> vertx.fileSystem()
                        .readFile(file.toString())
                        .recover(none -> Future.succeededFuture(Buffer.buffer())))
                .orElseGet(() -> Future.succeededFuture(Buffer.buffer()))
                .map(file -> replaced(document, properties(file)));
    }

    private static String replaced(String document, Properties ids) {
        String shown = document;
        for (String id : ids.stringPropertyNames()) {
            shown = shown.replace(id, ids.getProperty(id));
        }
        return shown;
    }

    private static Properties properties(Buffer file) {
        Properties ids = new Properties();
        try {
            ids.load(new StringReader(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
