package dev.promptly.gateway;

import static dev.promptly.embedded.Soon.soon;
import static dev.promptly.gateway.Caller.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@GatewayTest
class StartPageTest {

    @Test
    void thePageJoinsWhatEachServiceHasRenderedOfItself() {
        soon().untilAsserted(() -> page().body(
                        containsString("<p>complaint has counted 7 of 中</p>"),
                        containsString("<p>evidence has counted 7 of 中</p>"),
                        containsString("<p>notification has counted 7 of 中</p>"),
                        containsString("complaint-service <span class=\"state READY\">ready</span>"),
                        not(containsString("not reachable"))));
    }

    @Test
    void aServiceThatIsDownLeavesAWordInItsPlaceAndThePageComesAtOnce() {
        Upstream.tell("evidence", "stop");
        try {
            soon().untilAsserted(() -> page().time(lessThan(3_000L))
                    .body(
                            containsString("evidence-service <span class=\"state SILENT\">not reachable</span>"),
                            containsString("It has not told how it is."),
                            containsString("<p>complaint has counted 7 of 中</p>"),
                            not(containsString("evidence has counted"))));
        } finally {
            Upstream.tell("evidence", "start");
        }
        soon().untilAsserted(() -> page().body(containsString("evidence has counted")));
    }

    @Test
    void aCrowdAtTheDoorIsNoneAtTheServices() {
        page();
        long before = Upstream.callsOf("complaint");
        long start = System.nanoTime();

        for (int i = 0; i < 30; i++) {
            page();
        }

        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds() + 1;
        // Two questions a time: how it is, and what it shows.
        assertThat(Upstream.callsOf("complaint") - before, lessThanOrEqualTo(2 * (seconds + 1)));
    }

    @Test
    void nothingOnThePageMayRunLoadOrSendAnythingFromElsewhere() {
        page().header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'; "),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe")),
                                not(containsString("http"))))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"))
                .body(
                        not(containsString("style=")),
                        not(containsString("<style")),
                        not(containsString("onclick")),
                        not(containsString("<script>")));
    }

    @Test
    void whatThePageLoadsAndLinksIsThere() {
        String page = page().extract().asString();

        List<String> paths = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(path -> !path.endsWith("api.yaml"))
                .distinct()
                .toList();
        assertThat(paths.size(), equalTo(6));
        paths.forEach(path -> given().get(path).then().statusCode(200).header("X-Request-Id", not(equalTo(""))));
        given().get("/start/page.css").then().header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void aHeadRequestGetsTheHeadersAlone() throws Exception {
        try (Wire wire = new Wire()) {
            wire.head("HEAD /", "Connection: close");

            assertThat(wire.readAll(), allOf(startsWith("HTTP/1.1 200 "), endsWith("\r\n\r\n")));
        }
    }

    @Test
    void theFragmentsAreNoPagesOfTheirOwn() {
        isProblem(given().get("/fragment").then(), 404, "not-found");
    }

    @Test
    void theGatewayRendersNoWordOfWhatItsServicesDo() throws IOException {
        Pattern domain = Pattern.compile(
                "complaint|evidence|notice|deadline|infring|trademark|operator", Pattern.CASE_INSENSITIVE);
        for (String folder : List.of("java/dev/promptly/gateway/start", "resources/templates", "resources/META-INF")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main", folder))) {
                List<Path> found = files.filter(Files::isRegularFile)
                        .filter(file -> domain.matcher(read(file)).find())
                        .toList();
                assertThat(found, equalTo(List.of()));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse page() {
        return given().get("/").then().statusCode(200).contentType("text/html");
    }
}
