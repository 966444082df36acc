package dev.promptly.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokensTest {

    private final Path directory;
    private final Tokens tokens;

    TokensTest(@TempDir Path directory) {
        this.directory = directory;
        this.tokens = Tokens.in(directory);
    }

    @Test
    void aTokenSaysRoleAndAccountAndAnOpaqueSubject() throws Exception {
        JwtClaims claims = verify(tokens.mint("operator", "shop-17"));
        assertEquals(List.of("operator"), claims.getStringListClaimValue("groups"));
        assertEquals("shop-17", claims.getStringClaimValue("account"));
        assertEquals(Tokens.ISSUER, claims.getIssuer());
        assertEquals(Tokens.subject(List.of("operator"), "shop-17"), claims.getSubject());
        assertNotEquals(Tokens.subject(List.of("operator"), "shop-23"), claims.getSubject());
    }

    @Test
    void theKeyOutlivesARestart() throws Exception {
        String token = tokens.mint("reviewer", null);
        assertEquals(tokens.publicKeyPem(), Tokens.in(directory).publicKeyPem());
        assertEquals(List.of("reviewer"), verify(token).getStringListClaimValue("groups"));
    }

    @Test
    void aBearerIsGivenTheSameTokenAgainAndAnotherBearerAnother() {
        assertEquals(tokens.mint("operator", "shop-17"), tokens.mint("operator", "shop-17"));
        assertNotEquals(tokens.mint("operator", "shop-17"), tokens.mint("complainant", "shop-17"));
        assertNotEquals(tokens.mint("operator", "shop-17"), tokens.mint("operator", "shop-23"));
    }

    @Test
    void expiredAndForgedTokensAreRefused() {
        InvalidJwtException expired =
                assertThrows(InvalidJwtException.class, () -> verify(tokens.expired("platform", null)));
        assertEquals(true, expired.hasExpired());
        assertThrows(InvalidJwtSignatureException.class, () -> verify(tokens.forged("platform", null)));
    }

    @Test
    void thePrivateKeyIsReadableByItsOwnerOnly() throws Exception {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("private.pem"))));
    }

    private JwtClaims verify(String token) throws Exception {
        String pem = Files.readString(directory.resolve("public.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setRequireExpirationTime()
                .build();
        return consumer.processToClaims(token);
    }
}
