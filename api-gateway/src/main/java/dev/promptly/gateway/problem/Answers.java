package dev.promptly.gateway.problem;

import dev.promptly.gateway.request.RequestIds;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answers a request with a problem. */
public final class Answers {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://promptly.dev/problems/";
    private static final Pattern NOT_OF_A_PATH =
            Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\\-._~!$&'()*+,;=:@/%]");

    private Answers() {}

    /** Ends the request; where an answer has begun already it can only be cut off. */
    public static void problem(RoutingContext ctx, Problem problem) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        response.putHeader(RequestIds.HEADER, RequestIds.of(ctx));
        problem.headers().forEach(response::putHeader);
        response.end(body(ctx, problem));
        Drain.rest(ctx);
    }

    /** The problem as JSON, with what it takes from the request. */
    public static Buffer body(RoutingContext ctx, Problem problem) {
        return new JsonObject()
                .put("type", TYPES + problem.code())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", instance(ctx))
                .put("requestId", RequestIds.of(ctx))
                .put("code", problem.code())
                .toBuffer();
    }

    /** A URI reference (RFC 9457 §3.1.5) even where the request's path is none. */
    private static String instance(RoutingContext ctx) {
        String path = ctx.request().path();
        return path == null ? "/" : NOT_OF_A_PATH.matcher(path).replaceAll(stray -> encoded(stray.group()));
    }

    private static String encoded(String character) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
