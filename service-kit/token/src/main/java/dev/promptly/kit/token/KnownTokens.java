package dev.promptly.kit.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token once and knows it again until it expires, by a hash of all its bytes: the arithmetic of a signature costs more
 * than the rest of a small request. Each time the issuer's key is looked up as for a token never seen, so that a key which the
 * issuer has withdrawn opens as little to a known token as to a new one.
 */
@Alternative
@Priority(1)
@Singleton
public class KnownTokens extends JWTCallerPrincipalFactory {

    /** A few kilobytes each; more accounts at a time only cost a verification. */
    static final int MOST = 1_000;

    private final InstantSource clock;
    private final IssuersKeys issuer = new IssuersKeys();
    private final Map<ByteBuffer, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
            return size() > MOST;
        }
    };

    KnownTokens() {
        this(InstantSource.system()); // what an issuer stamps is never the legal time that a test sets
    }

    KnownTokens(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param signature its headers, by which the issuer's key is found
     * @param until in seconds of the epoch; from then on it is judged as a token never seen
     */
    private record Known(JWTCallerPrincipal caller, JsonWebSignature signature, long until) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        ByteBuffer hash = hash(token);
        Known before = known(hash, info);
        if (before != null) {
            return before.caller;
        }
        JwtContext verified = issuer.parse(token, info);
        JWTCallerPrincipal caller = new DefaultJWTCallerPrincipal(
                verified.getJoseObjects().get(0).getHeader("typ"), verified.getJwtClaims());
        long until = until(caller, info);
        if (verified.getJoseObjects().get(0) instanceof JsonWebSignature signature && now() < until) {
            keep(hash, new Known(caller, signature, until));
        }
        return caller;
    }

    /** Whether the token was verified and nothing has changed since; no arithmetic is done for it. */
    public boolean knows(String token, JWTAuthContextInfo info) {
        return known(hash(token), info) != null;
    }

    private @Nullable Known known(ByteBuffer hash, JWTAuthContextInfo info) {
        Known before = find(hash);
        return before != null && now() < before.until && issuer.stillSignsBy(before.signature, info) ? before : null;
    }

    /** Its end by its own words, or the age that this installation allows, whichever comes first. */
    private static long until(JWTCallerPrincipal caller, JWTAuthContextInfo info) {
        return info.getTokenAge() == null
                ? caller.getExpirationTime()
                : Math.min(caller.getExpirationTime(), caller.getIssuedAtTime() + info.getTokenAge());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private synchronized @Nullable Known find(ByteBuffer hash) {
        return known.get(hash);
    }

    private synchronized void keep(ByteBuffer hash, Known token) {
        known.values().removeIf(one -> one.until <= now());
        known.put(hash, token);
    }

    synchronized int size() {
        return known.size();
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
