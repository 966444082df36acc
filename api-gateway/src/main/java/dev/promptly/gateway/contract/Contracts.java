package dev.promptly.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.gateway.problem.Answers;
import dev.promptly.gateway.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Serves the contracts: {@code /openapi.yaml} and {@code /asyncapi.yaml} of all, {@code /openapi/<service>-service.yaml} of one;
 * {@code .json} too.
 */
@ApplicationScoped
class Contracts {

    private static final Logger LOG = Logger.getLogger(Contracts.class);
    private static final String OPENAPI = "/q/openapi?format=json";
    private static final String ASYNCAPI = "/q/asyncapi";

    private final Documents documents;
    private final ExampleIds exampleIds;

    Contracts(Documents documents, ExampleIds exampleIds) {
        this.documents = documents;
        this.exampleIds = exampleIds;
    }

    void install(@Observes Router router) {
        for (Notation notation : Notation.values()) {
            String ending = notation.ending();
            serve(
                    router,
                    "/openapi" + ending,
                    notation,
                    () -> documents.all(OPENAPI).map(Merge::ofOpenApi));
            serve(
                    router,
                    "/asyncapi" + ending,
                    notation,
                    () -> documents.all(ASYNCAPI).map(Merge::ofAsyncApi));
            for (String service : documents.services()) {
                String file = "/" + service + "-service" + ending;
                serve(router, "/openapi" + file, notation, () -> documents.of(service, OPENAPI));
                serve(router, "/asyncapi" + file, notation, () -> documents.of(service, ASYNCAPI));
            }
        }
    }

    /** What is served, when it is asked for. */
    private interface Source {
        Future<? extends JsonNode> get();
    }

    private void serve(Router router, String path, Notation notation, Source source) {
        router.get(path)
                .handler(ctx -> source.get()
                        .map(notation::write)
                        .compose(exampleIds::putInto)
                        .onSuccess(text -> answer(ctx, notation, text))
                        .onFailure(failure -> refuse(ctx, failure)));
    }

    private static void answer(RoutingContext ctx, Notation notation, String text) {
        String etag = ETag.of(text);
        ctx.response().putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (ETag.matches(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            ctx.response().setStatusCode(304).end();
        } else {
            ctx.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, notation.mediaType())
                    .end(text);
        }
    }

    private static void refuse(RoutingContext ctx, Throwable failure) {
        if (failure instanceof Documents.Missing missing) {
            LOG.warn(missing.getMessage());
            Answers.problem(ctx, Problem.unavailable(missing.service() + " service, whose contract belongs here,"));
        } else {
            ctx.fail(failure);
        }
    }
}
