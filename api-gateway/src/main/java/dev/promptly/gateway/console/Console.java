package dev.promptly.gateway.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who comes without a path is shown to the console. */
@ApplicationScoped
class Console {

    private static final String PATH = "/console/";

    void install(@Observes Router router) {
        router.get("/")
                .handler(ctx -> ctx.response()
                        .setStatusCode(302)
                        .putHeader(HttpHeaders.LOCATION, PATH)
                        .end());
    }
}
