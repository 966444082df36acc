package dev.promptly.gateway.start;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /}, for everybody. It comes whole from the server and works without a script; one small script of our own asks for it
 * again. Nothing on it may run, load or send anything from elsewhere.
 */
@ApplicationScoped
class StartPage {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final Parts parts;
    private final Running running;
    private final StartPageConfig config;
    private Joined last = new Joined(Future.succeededFuture(List.of()), Instant.MIN);

    /** Parts that were asked for together. */
    private record Joined(Future<List<Part>> parts, Instant at) {}

    StartPage(Parts parts, Running running, StartPageConfig config) {
        this.parts = parts;
        this.running = running;
        this.config = config;
    }

    void install(@Observes Router router) {
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::show);
    }

    private void show(RoutingContext ctx) {
        Joined joined = joined();
        joined.parts.onSuccess(all -> answer(ctx, joined.at, all)).onFailure(ctx::fail);
    }

    /** Whoever comes shortly after another shares what that one asked for: a crowd at the door is none at the services. */
    private synchronized Joined joined() {
        Instant now = Instant.now();
        if (last.at.isBefore(now.minus(config.keep()))) {
            last = new Joined(parts.ask(), now.truncatedTo(ChronoUnit.SECONDS));
        }
        return last;
    }

    private void answer(RoutingContext ctx, Instant at, List<Part> all) {
        HttpServerResponse response = ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        HEADERS.forEach(response::putHeader);
        response.end(Templates.page(at, SHOWN.format(at), running, all, config.repository())
                .render());
    }

    @CheckedTemplate(basePath = "start")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(
                Instant at, String shown, Running running, List<Part> parts, Optional<URI> repository);
    }
}
