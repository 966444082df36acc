package dev.promptly.kit.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the contract of the service's events at {@code /q/asyncapi}, as JSON. */
@Singleton
class ServedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Channel>> ROWS = new TypeReference<>() {};

    private final String service;

    ServedEvents(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    /** Made at the start, so that a contract that is amiss stops it. */
    void install(@Observes Router router) {
        List<Channel> channels = JSON.convertValue(Resources.yaml("contract/channels.yaml"), ROWS);
        String document = new EventContract(service, channels).document().toPrettyString();
        router.get("/q/asyncapi")
                .handler(ctx -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(document));
    }
}
