package dev.promptly.complaint.dispute;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.promptly.complaint.Line;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class DisputeWindowResourceTest {

    @Test
    void theWindowOfASpringFestivalEndsOn24FebruaryAndSaysWhy() {
        asked("deliveredAt=2026-01-31T09:00:00Z&profile=CN_ECL", "en")
                .statusCode(200)
                .body("rawLastDay", equalTo("2026-02-15"))
                .body("lastDay", equalTo("2026-02-24"))
                .body("expiresAt", equalTo("2026-02-24T16:00:00.000Z"))
                .body("expiresWithoutRollover", equalTo("2026-02-15T16:00:00.000Z"))
                .body("extendableTo", equalTo("2026-03-05T16:00:00.000Z"))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("calendarVersion", equalTo("CN/2025-2026"))
                .body("provisional", equalTo(false))
                .body("$", not(hasKey("earliestLastDay")))
                .body("explanation", hasItem(startsWith("That day does not count")));
        asked("deliveredAt=2026-01-31T17:00:00%2B08:00&site=main", "zh-CN")
                .statusCode(200)
                .body("lastDay", equalTo("2026-02-24"))
                .body("explanation", hasItem(startsWith("送达当日不计入")));
    }

    @Test
    void whatIsNotKnownYetIsSaidSo() {
        asked("deliveredAt=2026-12-11T03:00:00Z", "en")
                .statusCode(200)
                .body("lastDay", equalTo("2026-12-28"))
                .body("provisional", equalTo(true))
                .body("earliestLastDay", equalTo("2026-12-26"))
                .body("$", hasKey("extendableTo"))
                .body("extendableTo", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "deliveredAt=2026-12-17T03:00:00Z, 422, CALENDAR_MISSING, deliveredAt",
        "deliveredAt=2024-11-01T03:00:00Z, 422, CALENDAR_MISSING, deliveredAt",
        "site=main, 400, required, deliveredAt",
        "deliveredAt=yesterday, 400, invalid-value, deliveredAt",
        "deliveredAt=2026-01-31, 400, invalid-value, deliveredAt",
        "deliveredAt=2026-01-31T09:00:00Z&site=nowhere, 422, unknown-reference, site",
        "deliveredAt=2026-01-31T09:00:00Z&profile=US_DMCA, 422, unknown-reference, profile",
        "deliveredAt=2026-01-31T09:00:00Z&profile=EU_DSA&site=main, 422, invalid-value, profile",
        "deliveredAt=2026-01-31T09:00:00Z&profile=law, 400, invalid-value, profile"
    })
    void whatCannotBeCountedNamesItsParameter(String query, int status, String code, String parameter) {
        asked(query, "en")
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    private static ValidatableResponse asked(String query, String language) {
        return Line.as("complainant", "anyone")
                .header("Accept-Language", language)
                .urlEncodingEnabled(false)
                .get("/v1/dispute-window?" + query)
                .then();
    }
}
