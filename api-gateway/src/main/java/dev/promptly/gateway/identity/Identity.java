package dev.promptly.gateway.identity;

import dev.promptly.gateway.problem.Problem;
import dev.promptly.kit.token.KnownTokens;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Looks at the bearer token (RFC 6750): signature, issuer, validity in time. */
@ApplicationScoped
public class Identity {

    private static final Logger LOG = Logger.getLogger(Identity.class);
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]+) *");

    private final Vertx vertx;
    private final JWTParser parser;
    private final KnownTokens known;
    private final JWTAuthContextInfo issuer;

    Identity(Vertx vertx, JWTParser parser, KnownTokens known, JWTAuthContextInfo issuer) {
        this.vertx = vertx;
        this.parser = parser;
        this.known = known;
        this.issuer = issuer;
    }

    /** Why this request may not pass; empty if it may. */
    public Future<Optional<Problem>> refusal(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Future.succeededFuture(Optional.of(Problem.noToken()));
        }
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            return Future.succeededFuture(Optional.of(Problem.badToken()));
        }
        if (keysAreHere() && known.knows(bearer.group(1), issuer)) {
            return Future.succeededFuture(Optional.empty());
        }
        // Off the event loop: a signature takes its time, and now and then the issuer's keys are fetched anew.
        return vertx.executeBlocking(() -> check(bearer.group(1)), false);
    }

    /** Then looking them up waits for nobody. */
    private boolean keysAreHere() {
        return issuer.getPublicKeyLocation() == null
                || !issuer.getPublicKeyLocation().startsWith("http");
    }

    private Optional<Problem> check(String token) {
        try {
            parser.parse(token);
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(issuerIsAway(e) ? Problem.unavailable("issuer of tokens") : Problem.badToken());
        }
    }

    /** A token that cannot be checked is not thereby a bad one. */
    private static boolean issuerIsAway(ParseException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                LOG.warnf("the keys of the issuer cannot be fetched: %s", cause);
                return true;
            }
        }
        return false;
    }
}
