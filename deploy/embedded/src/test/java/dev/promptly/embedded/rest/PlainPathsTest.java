package dev.promptly.embedded.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathsTest {

    private static final String JSON = """
            {"id": "a", "many": 5000000000, "part": 0.5, "none": null, "of": {"state": "OPEN", "flags": [true, false]},
             "items": [{"id": 1, "to": {"who": "x"}}, {"id": 2, "to": null}, {"to": {"who": "z"}}],
             "parts": [{"share": 0.25}], "mixed": [1, {"id": 2}], "lists": [[1], [2]], "empty": []}""";

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "many",
                "part",
                "none",
                "absent",
                "of",
                "of.state",
                "of.flags",
                "of.flags[1]",
                "of.flags[7]",
                "of.absent",
                "items",
                "items.id",
                "items[1].id",
                "items[1].to",
                "items.to",
                "items[2].id",
                "parts.share",
                "parts[0].share",
                "mixed[0]",
                "lists[1]",
                "empty",
                "empty.id",
                "items.size()",
                "items.find { it.id == 2 }.id",
                "$"
            })
    void aPathIsReadAsRestAssuredReadsIt(String path) {
        Object asEver = given().get(url()).path(path);

        assertThat((Object) answer().path(path)).isEqualTo(asEver);
        assertThat((Object) answer().then().extract().path(path)).isEqualTo(asEver);
        answer().then().statusCode(200).body(path, equalTo(asEver));
    }

    @Test
    void whatDoesNotMatchIsToldByRestAssured() {
        assertThatThrownBy(() -> answer().then().statusCode(200).body("of.state", equalTo("CLOSED")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("JSON path of.state doesn't match.");
        assertThatThrownBy(() -> answer().then().statusCode(404).body("id", equalTo("a")))
                .hasMessageContaining("Expected status code <404>");
    }

    @Test
    void severalAreReadInOneLine() {
        answer().then().body("id", equalTo("a"), "none", nullValue()).body("of.state", equalTo("OPEN"));
    }

    private static Response answer() {
        return given().filter(new PlainPaths()).get(url());
    }

    private static String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }
}
