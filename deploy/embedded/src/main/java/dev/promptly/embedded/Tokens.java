package dev.promptly.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer of the embedded run: a key pair in a directory and the bearer tokens it signs. An installation has an OIDC
 * issuer instead; the services see no difference.
 */
public final class Tokens {

    public static final String ISSUER = "https://promptly.example";

    private static final Duration VALID = Duration.ofHours(12);
    private static final Duration MINTED_ANEW_AFTER = Duration.ofHours(1);

    private final PrivateKey privateKey;
    private final String publicKeyPem;
    private final Map<Bearer, Minted> minted = new ConcurrentHashMap<>();

    private record Bearer(List<String> roles, @Nullable String account) {}

    private record Minted(String token, Instant at) {}

    private Tokens(KeyPair pair) {
        this.privateKey = pair.getPrivate();
        this.publicKeyPem = pem("PUBLIC KEY", pair.getPublic());
    }

    /** Loads the key pair of the directory, or makes one: {@code private.pem} (its owner's alone) and {@code public.pem}. */
    public static Tokens in(Path directory) {
        try {
            Path file = directory.resolve("private.pem");
            if (!Files.exists(file)) {
                Secrets.write(file, pem("PRIVATE KEY", generate().getPrivate()));
            }
            Tokens tokens = new Tokens(parse(Files.readString(file)));
            show(directory.resolve("public.pem"), tokens.publicKeyPem);
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the token key in " + directory, e);
        }
    }

    /** Whoever reads the file meanwhile finds it whole: it is not written again where it says just this. */
    private static void show(Path file, String pem) throws IOException {
        if (!Files.exists(file)) {
            Secrets.write(file, pem);
        } else if (!Files.readString(file).equals(pem)) {
            Files.writeString(file, pem);
        }
    }

    /** The key that services verify with, PEM. */
    public String publicKeyPem() {
        return publicKeyPem;
    }

    /** A bearer token for one role; {@code account} null for who acts for nobody. */
    public String mint(String role, @Nullable String account) {
        return mint(List.of(role), account);
    }

    /** The same token again for the same bearer, for an hour: signing one costs as much as a call. */
    public String mint(List<String> roles, @Nullable String account) {
        Instant now = Instant.now();
        return minted.compute(
                        new Bearer(List.copyOf(roles), account),
                        (bearer, last) -> last == null
                                        || last.at().plus(MINTED_ANEW_AFTER).isBefore(now)
                                ? new Minted(sign(privateKey, claims(roles, account, now)), now)
                                : last)
                .token();
    }

    /** Signed rightly, but over since a minute; for tests. */
    public String expired(String role, @Nullable String account) {
        Instant issued = Instant.now().minus(VALID).minus(Duration.ofMinutes(1));
        return sign(privateKey, claims(List.of(role), account, issued));
    }

    /** Says the same as a good one, but another key signed it; for tests. */
    public String forged(String role, @Nullable String account) {
        return sign(generate().getPrivate(), claims(List.of(role), account, Instant.now()));
    }

    /** The subject is opaque and stable: the same person again for the same roles and account. */
    public static String subject(List<String> roles, @Nullable String account) {
        String person = String.join(",", roles) + "@" + account;
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static JwtClaims claims(List<String> roles, @Nullable String account, Instant issued) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject(roles, account));
        claims.setStringListClaim("groups", roles);
        if (account != null) {
            claims.setStringClaim("account", account);
        }
        claims.setIssuedAt(NumericDate.fromMilliseconds(issued.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(issued.plus(VALID).toEpochMilli()));
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String sign(Key key, JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    private static KeyPair parse(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new KeyPair(factory.generatePublic(spec), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token key is no RSA key", e);
        }
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, body);
    }
}
