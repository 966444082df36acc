package dev.promptly.gateway;

import static dev.promptly.gateway.Caller.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.embedded.Tokens;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class IdentityTest {

    private static final String PATH = "/v1/inbox";

    @Test
    void aRequestWithoutATokenStopsAtTheDoor() {
        long before = Upstream.callsOf("notification");

        isProblem(given().get(PATH).then(), 401, "unauthorized").header("WWW-Authenticate", equalTo("Bearer"));

        assertEquals(before, Upstream.callsOf("notification"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenStopsAtTheDoorWithoutBeingToldWhy(String token) {
        long before = Upstream.callsOf("notification");

        isProblem(given().auth().preemptive().oauth2(token).get(PATH).then(), 401, "unauthorized")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("detail", equalTo("The token is malformed, expired, or not signed for us."));

        assertEquals(before, Upstream.callsOf("notification"));
    }

    static List<String> badTokens() throws Exception {
        Tokens tokens = TestInfrastructure.tokens();
        String good = Caller.token();
        return List.of(
                tokens.expired("complainant", "acme"),
                tokens.forged("complainant", "acme"),
                good.substring(0, good.length() - 8),
                "not.a.token",
                unsigned(good),
                signed("https://elsewhere.example", Instant.now().plusSeconds(600)),
                signed(Tokens.ISSUER, Instant.now().minusSeconds(600)));
    }

    @Test
    void aTokenSignedLikeTheBadOnesButRightPasses() throws Exception {
        String token = signed(Tokens.ISSUER, Instant.now().plusSeconds(600));

        given().auth().preemptive().oauth2(token).get(PATH).then().statusCode(200);
    }

    @Test
    void aKnownTokenPassesAndAnAlteredOneDoesNot() throws Exception {
        String good = signed(Tokens.ISSUER, Instant.now().plusSeconds(600));

        for (int i = 0; i < 3; i++) {
            given().auth().preemptive().oauth2(good).get(PATH).then().statusCode(200);
        }
        char[] altered = good.toCharArray();
        altered[altered.length - 20] = altered[altered.length - 20] == 'A' ? 'B' : 'A';
        isProblem(
                given().auth()
                        .preemptive()
                        .oauth2(new String(altered))
                        .get(PATH)
                        .then(),
                401,
                "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer a b", "Bearer {}"})
    void anAuthorizationThatIsNoBearerTokenStopsAtTheDoor(String authorization) {
        isProblem(given().header("Authorization", authorization).get(PATH).then(), 401, "unauthorized");
    }

    @Test
    void aStaleTokenDoesNotCloseAPublicPath() {
        String stale = TestInfrastructure.tokens().expired("complainant", "acme");

        given().auth().preemptive().oauth2(stale).get("/v1/publications").then().statusCode(200);
    }

    @Test
    void whatABadTokenLeavesInTheLogIsNotAboveInfo() throws Exception {
        try (LogRecords log = new LogRecords()) {
            for (String token : badTokens()) {
                given().auth().preemptive().oauth2(token).get(PATH).then().statusCode(401);
            }

            assertEquals(List.of(), log.warnings());
        }
    }

    private static String unsigned(String good) {
        String head = "{\"alg\":\"none\"}";
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(StandardCharsets.UTF_8));
        return encoded + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
    }

    private static String signed(String issuer, Instant expires) throws Exception {
        String pem = Files.readString(TestInfrastructure.secrets().directory().resolve("private.pem"));
        PrivateKey key = KeyUtils.decodePrivateKey(pem);
        return Jwt.issuer(issuer)
                .subject("s-1")
                .groups("complainant")
                .issuedAt(expires.minusSeconds(3600))
                .expiresAt(expires)
                .sign(key);
    }
}
