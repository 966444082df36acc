package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Brand.listing;
import static dev.promptly.complaint.Line.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A return that a reviewer may override (rule book E4), and what a reviewer finds lacking: until something is added. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class OverrideTest {
    private Brand brand;

    @BeforeEach
    void register() {
        brand = Brand.verified();
    }

    @AfterEach
    void letTheClockRun() {
        LegalTime.runs();
    }

    record Extra(String code, Function<Brand, Map<String, Object>> notice) {
        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Extra> extras() {
        return Stream.of(
                new Extra(
                        "R15",
                        brand -> brand.notice(
                                Claim.PAT_UM,
                                brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE")),
                                brand.shown("CLAIM_CHART"))),
                new Extra("R22", OverrideTest::tooMany),
                new Extra("R32", brand -> counterfeit(brand, brand.shown("IDENTIFICATION_REPORT"))),
                new Extra(
                        "R36",
                        brand -> counterfeit(
                                brand,
                                Map.of(
                                        "evidenceId",
                                        brand.paper("TEST_PURCHASE"),
                                        "role",
                                        "INFRINGEMENT",
                                        "language",
                                        "en"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extras")
    void aReturnThatLacksOnlyAnExtraOfThePlatformIsOverriddenAndCountsFromItsReceipt(Extra extra) {
        LegalTime.standsAt("2026-03-02T09:00");
        String id = brand.filed(extra.notice().apply(brand)).getString("id");
        assertThat(brand.complaint(id).getString("state")).isEqualTo("RETURNED");
        Map<String, Object> review = Queue.on("ADMISSION", id).orElseThrow();
        assertThat(review.get("codes")).isEqualTo(List.of(extra.code()));
        assertThat(review.get("dueAt")).isEqualTo("2026-03-03T16:00:00.000Z");
        LegalTime.standsAt("2026-03-03T15:00");

        Queue.decide("ito", Queue.id(review), "ADMIT", extra.code()).statusCode(201);

        JsonPath admitted = brand.complaint(id);
        assertThat(admitted.getString("state")).isEqualTo("ADMITTED");
        assertThat(admitted.getString("noticeEffectiveAt")).isEqualTo(LegalTime.told("2026-03-02T09:00"));
        assertThat(admitted.getString("deadlines.find { it.clock == 'K3' }.startedAt"))
                .isEqualTo(LegalTime.told("2026-03-03T15:00"));
        assertThat(admitted.getList("decisions"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("decision", "ADMIT")
                .containsEntry("reasons", "Seen and weighed.");
    }

    @Test
    void whatWasDismissedTakesAwayNothingElse() {
        Map<String, Object> notice = counterfeit(brand, brand.shown("IDENTIFICATION_REPORT"));
        notice.remove("guarantee");
        String id = brand.filed(notice).getString("id");
        assertThat(brand.complaint(id).getString("state")).isEqualTo("RETURNED");

        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT", "R40")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/codes/0"));
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);

        assertThat(Brand.reasons(brand.complaint(id))).extracting("code").containsExactly("R40");
        brand.supplement(id, Map.of("guarantee", Brand.guarantee())).body("state", equalTo("ADMITTED"));
    }

    @Test
    void aConfirmedReturnIsAskedAgainOnlyWhenSomethingHasChanged() {
        String id = brand.filed(extras().findFirst().orElseThrow().notice().apply(brand))
                .getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "RETURN", "R15").statusCode(201);
        assertThat(brand.complaint(id).getString("state")).isEqualTo("RETURNED");
        assertThat(Queue.on("ADMISSION", id)).isEmpty();

        brand.supplement(id, Map.of("note", "It was never published."));
        assertThat(Queue.on("ADMISSION", id)).isEmpty();
        brand.supplement(id, Map.of("evidence", List.of(brand.proof("REGISTER_EXTRACT"))));

        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);
        assertThat(brand.complaint(id).getString("state")).isEqualTo("ADMITTED");
    }

    @Test
    void whatCuresSomethingElseDoesNotAnswerWhatAReviewerFoundLacking() {
        Map<String, Object> model = extras().findFirst().orElseThrow().notice().apply(brand);
        String id = brand.filed(model).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "RETURN", "R30").statusCode(201);
        assertThat(Brand.reasons(brand.complaint(id)))
                .filteredOn(reason -> "R30".equals(reason.get("code")))
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .extractingByKey("accepts", InstanceOfAssertFactories.LIST)
                        .contains("CLAIM_CHART"));

        brand.supplement(id, Map.of("evidence", List.of(brand.proof("PATENT_EVALUATION_REPORT"))));

        JsonPath doubtful = brand.complaint(id);
        assertThat(doubtful.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(Brand.reasons(doubtful)).extracting("code").containsExactly("R30");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);
        assertThat(brand.complaint(id).getString("state")).isEqualTo("ADMITTED");
    }

    @Test
    void aWithdrawalAnswersNothingThatAReviewerFoundLacking() {
        JsonPath filed = brand.filed(tooMany(brand));
        String id = filed.getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "RETURN", "R30").statusCode(201);

        brand.withdraw(id, filed.getString("targets[0].id"));

        JsonPath left = brand.complaint(id);
        assertThat(left.getString("state")).isEqualTo("RETURNED");
        assertThat(Brand.reasons(left)).extracting("code").containsExactly("R30");
    }

    @SafeVarargs
    private static Map<String, Object> counterfeit(Brand brand, Map<String, ?>... evidence) {
        return brand.notice(
                Claim.TM_COUNTERFEIT, brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE")), evidence);
    }

    private static Map<String, Object> tooMany(Brand brand) {
        Map<String, Object> notice = counterfeit(brand, brand.shown("TEST_PURCHASE"));
        String first = item();
        notice.put(
                "targets",
                IntStream.rangeClosed(0, 300)
                        .mapToObj(i -> listing(first + (1000 + i)))
                        .toList());
        return notice;
    }
}
