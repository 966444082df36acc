package dev.promptly.notification;

import static dev.promptly.embedded.Soon.soon;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.Test;

/** The service's part of the start page. */
@QuarkusTest
class FragmentTest extends ServiceTest {

    private final Filed complaint = new Filed();

    @Test
    void noticesAreCountedAndNobodyIsNamed() {
        complaint.admitted(now());
        String id = Api.noticeId(complaint, complaint.first);

        soon().untilAsserted(() -> {
            assertTrue(figure("Notices made, past 24 h") > 0);
            assertEquals(Rows.count("notice"), figure("Notices made, past 24 h"));
            assertEquals(Rows.count("notice WHERE forwarded_at IS NULL"), figure("Notices not yet forwarded"));
            assertEquals(Rows.count("delivery WHERE state = 'DUE'"), figure("Deliveries still being tried"));
            assertEquals(Rows.count("delivery WHERE state = 'FAILED'"), figure("Deliveries given up, past 24 h"));
        });
        given().get("/fragment")
                .then()
                .body(
                        not(containsString(id)),
                        not(containsString(complaint.id.toString())),
                        not(containsString(complaint.account)));
    }

    private static int figure(String row) {
        String html = given().get("/fragment").then().statusCode(200).extract().asString();
        return Integer.parseInt(new XmlPath(XmlPath.CompatibilityMode.HTML, html)
                .getString("**.find { it.name() == 'tr' && it.th == '%s' }.td".formatted(row)));
    }
}
