package dev.promptly.operation.served;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Serves the contract of the service's events, as it was released, at {@code /q/asyncapi}, as JSON. */
@Singleton
class ServedEvents {

    private static final String FILE = "contract/asyncapi.yaml";

    /** Read at the start, so that a service without its contract does not. */
    void install(@Observes Router router) throws IOException {
        String document = document();
        router.get("/q/asyncapi")
                .handler(ctx -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(document));
    }

    private static String document() throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return new ObjectMapper(new YAMLFactory()).readTree(file).toPrettyString();
        }
    }
}
