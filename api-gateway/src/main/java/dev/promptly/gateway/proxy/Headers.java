package dev.promptly.gateway.proxy;

import dev.promptly.gateway.request.RequestIds;
import dev.promptly.gateway.request.TraceParents;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** What headers go through. {@code Authorization} does, like all that is not named here; {@code traceparent} always does. */
final class Headers {

    /** Meant for the next hop only (RFC 9110 §7.6.1). */
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    /** What only we may say, and what we have dealt with ourselves. */
    private static final List<String> OURS = List.of(
            "Expect", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto");

    private Headers() {}

    /** Makes a client's headers those of our request to the service. */
    static void inward(RoutingContext ctx, MultiMap headers) {
        stripHopByHop(headers);
        OURS.forEach(headers::remove);
        HttpServerRequest request = ctx.request();
        headers.set(RequestIds.HEADER, RequestIds.of(ctx));
        headers.set(TraceParents.HEADER, TraceParents.keep(headers.get(TraceParents.HEADER)));
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    /** Makes a service's headers those of our answer, which bears its request id already. */
    static void outward(MultiMap headers) {
        stripHopByHop(headers);
        headers.remove(RequestIds.HEADER);
    }

    private static void stripHopByHop(MultiMap headers) {
        for (String connection : new ArrayList<>(headers.getAll("Connection"))) {
            for (String name : connection.split(",", -1)) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
