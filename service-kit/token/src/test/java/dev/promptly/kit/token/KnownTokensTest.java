package dev.promptly.kit.token;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issuer publishes its keys; they may be kept for a second. */
class KnownTokensTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final KnownTokens tokens = new KnownTokens(now::get);
    private final AtomicReference<JsonWebKeySet> published = new AtomicReference<>();
    private HttpServer issuer;
    private RsaJsonWebKey key;

    @BeforeEach
    void anIssuer() throws Exception {
        key = named("2026");
        published.set(new JsonWebKeySet(key));
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            byte[] keys = Objects.requireNonNull(published.get())
                    .toJson(OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Cache-Control", "max-age=1");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void theIssuerGoes() {
        issuer.stop(0);
    }

    @Test
    void aTokenIsVerifiedOnceAndKnownAgain() throws Exception {
        String token = token(key, 600);

        JWTCallerPrincipal first = tokens.parse(token, trusted());
        JWTCallerPrincipal again = tokens.parse(token, trusted());

        assertThat(again).isSameAs(first);
        assertThat(tokens.knows(token, trusted())).isTrue();
        assertThat(again.getGroups()).containsExactly("complainant");
        assertThat(again.getRawToken()).isEqualTo(token);
    }

    @Test
    void anotherSignatureUnderTheSameWordsIsNotKnown() throws Exception {
        String token = token(key, 600);
        tokens.parse(token, trusted());

        String forged = token.substring(0, token.lastIndexOf('.') + 1)
                + token(named("2026"), 600).split("\\.")[2];

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(forged, trusted()));
        assertThat(tokens.parse(token, trusted()).getSubject()).isEqualTo("s-1");
    }

    @Test
    void aTokenIsKnownUntilItExpires() throws Exception {
        String token = token(key, 600);
        JWTCallerPrincipal first = tokens.parse(token, trusted());

        now.set(Instant.ofEpochSecond(first.getExpirationTime() - 1));
        assertThat(tokens.parse(token, trusted())).isSameAs(first);

        now.set(Instant.ofEpochSecond(first.getExpirationTime()));
        assertThat(tokens.parse(token, trusted())).as("judged anew").isNotSameAs(first);
    }

    @Test
    void anExpiredTokenIsNeitherKnownNorKept() throws Exception {
        String token = token(key, -600);

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(token, trusted()));
        assertThat(tokens.size()).isZero();
    }

    @Test
    void whatTheInstallationAllowsOfAgeEndsItSooner() throws Exception {
        String token = token(key, 7_200);
        JWTAuthContextInfo info = trusted();
        info.setTokenAge(7_200L);
        JWTCallerPrincipal first = tokens.parse(token, info);

        now.set(Instant.ofEpochSecond(first.getIssuedAtTime() + 7_200));

        assertThat(tokens.parse(token, info)).isNotSameAs(first);
    }

    /** The reference is the verification alone: what it no longer takes, a known token is refused too. */
    @Test
    void aWithdrawnKeyOpensNothingToAKnownToken() throws Exception {
        String token = token(key, 600);
        tokens.parse(token, trusted());

        RsaJsonWebKey next = named("2026"); // under the same name, so that nobody looks for it by another
        published.set(new JsonWebKeySet(next));

        soon().until(() -> isRefused(tokens, token));
        assertThat(isRefused(new KnownTokens(now::get), token)).isTrue();
        assertThat(tokens.parse(token(next, 600), trusted()).getSubject()).isEqualTo("s-1");
    }

    @Test
    void onlySoManyAreKeptAndTheExpiredGoFirst() throws Exception {
        for (int i = 0; i < 20; i++) {
            tokens.parse(token(key, 60), trusted());
        }
        now.updateAndGet(then -> Objects.requireNonNull(then).plusSeconds(90));
        assertThat(tokens.size()).isEqualTo(20);

        tokens.parse(token(key, 600), trusted());

        assertThat(tokens.size()).isEqualTo(1);
    }

    private boolean isRefused(JWTCallerPrincipalFactory by, String token) {
        try {
            by.parse(token, trusted());
            return false;
        } catch (ParseException e) {
            return true;
        }
    }

    private JWTAuthContextInfo trusted() {
        return new JWTAuthContextInfo(
                "http://localhost:" + issuer.getAddress().getPort() + "/keys", "https://issuer.example");
    }

    private static RsaJsonWebKey named(String id) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }

    private static String token(RsaJsonWebKey key, long seconds) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://issuer.example");
        claims.setSubject("s-1");
        claims.setClaim("upn", "s-1");
        claims.setClaim("jti", UUID.randomUUID().toString());
        claims.setStringListClaim("groups", "complainant");
        claims.setIssuedAt(NumericDate.fromSeconds(Instant.now().getEpochSecond() - 3_600));
        claims.setExpirationTime(NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
