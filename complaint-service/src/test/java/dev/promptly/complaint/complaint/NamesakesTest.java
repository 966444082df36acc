package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Queue;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.embedded.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R26: which papers of one number were handed in before, and by whom that counts. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class NamesakesTest {

    private final String number = "R-2026-" + Line.item();
    private Brand brand;
    private Brand other;

    @BeforeEach
    void twoAccounts() {
        brand = Brand.verified();
        other = Brand.verified();
    }

    @Test
    void anothersReportOfTheSameNumberWithOtherBytesAndOtherAttributesIsForAPerson() {
        other.filed(notice(other, report(other, "itemId", "901")));

        JsonPath filed = brand.filed(notice(brand, report(brand, "itemId", "902")));

        assertThat(filed.getString("state")).isEqualTo("UNDER_REVIEW");
        assertThat(Brand.reasons(filed)).singleElement().satisfies(reason -> {
            assertThat(reason).containsEntry("code", "R26").containsEntry("pointer", "/evidence/0");
            assertThat(reason.toString()).doesNotContain(other.account);
        });
        Queue.decide("ito", Queue.awaited("ADMISSION", filed.getString("id")), "ADMIT")
                .statusCode(201);
        assertThat(brand.complaint(filed.getString("id")).getString("state")).isEqualTo("ADMITTED");
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        other.filed(notice(other, report(other, "issuedOn", "2026-02-27")));
        Map<String, Object> stated = stated("issuedOn", "2026-02-28");
        stated.put(
                "reportNumber",
                "\u7b2c " + number.toLowerCase(java.util.Locale.ROOT).replace("-", " \u2013 ") + "\u53f7");

        assertThat(codes(brand.filed(notice(brand, brand.shown("IDENTIFICATION_REPORT", stated)))))
                .containsExactly("R26");
    }

    @Test
    void whatSaysTheSameOfItselfOrWasOnlyUploadedOrComesLaterIsNoMatter() {
        other.paper("IDENTIFICATION_REPORT", stated("itemId", "903"));
        JsonPath first = brand.filed(notice(brand, report(brand, "itemId", "901")));
        assertThat(codes(first)).as("only uploaded").isEmpty();
        assertThat(codes(other.filed(notice(other, report(other, "itemId", "901")))))
                .as("a copy")
                .isEmpty();

        Map<String, Object> waiting = notice(brand, report(brand, "itemId", "901"));
        Object guarantee = waiting.remove("guarantee");
        String id = brand.filed(waiting).getString("id");
        assertThat(codes(other.filed(notice(other, report(other, "itemId", "902")))))
                .containsExactly("R26");
        brand.supplement(id, Map.of("guarantee", guarantee));
        assertThat(brand.complaint(id).getString("state")).as("the later one").isEqualTo("ADMITTED");
    }

    @Test
    void anAccountMayCorrectANoticeThatWasNotAdmittedAndNoOther() {
        Map<String, Object> wrong = notice(brand, report(brand, "itemId", "901"));
        Object guarantee = wrong.remove("guarantee");
        String returned = brand.filed(wrong).getString("id");
        Map<String, ?> corrected = report(brand, "itemId", "902");
        brand.supplement(returned, Map.of("evidence", List.of(corrected), "guarantee", guarantee));
        brand.awaits(returned, "ADMITTED");

        assertThat(codes(brand.filed(notice(brand, report(brand, "itemId", "903")))))
                .as("after one that was admitted")
                .containsExactly("R26");
    }

    @Test
    void whatWasFoundForgedIsComparedWhoeverFilesItAgain() {
        Map<String, Object> suspect = notice(brand, report(brand, "itemId", "901"));
        suspect.put("targets", List.of(target(25)));
        String id = brand.filed(suspect).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "REJECT", "R51").statusCode(201);

        assertThat(codes(brand.filed(notice(brand, report(brand, "itemId", "901")))))
                .containsExactly("R26");
        assertThat(codes(other.filed(notice(other, report(other, "itemId", "901")))))
                .containsExactly("R26");
    }

    @Test
    void anOrdersNumberIsNobodysNumber() {
        Map<String, Object> first = stated("itemId", "901");
        first.remove("reportNumber");
        first.put("orderNumber", number);
        Map<String, Object> second = new HashMap<>(first);
        second.put("itemId", "902");
        other.filed(notice(other, other.shown("IDENTIFICATION_REPORT", first)));

        assertThat(codes(brand.filed(notice(brand, brand.shown("IDENTIFICATION_REPORT", second)))))
                .isEmpty();
    }

    /** Offices name an evaluation report by its patent: that is the right's number, under which there may be many. */
    @Test
    void aRightsOwnNumberIsNoNumberOfItsReportAndAReportsNumberIs() {
        String patent = "ZL2020" + Line.item();
        assertThat(codes(evaluated(brand, patent, patent, List.of(1)))).isEmpty();
        assertThat(codes(evaluated(brand, patent, patent.substring(2), List.of())))
                .isEmpty();

        assertThat(codes(evaluated(other, "ZL2021" + Line.item(), number, List.of(1))))
                .isEmpty();
        assertThat(codes(evaluated(brand, "ZL2022" + Line.item(), number, List.of())))
                .as("the altered conclusion")
                .containsExactly("R26");
    }

    @Test
    void itStandsOnTheTargetsThatTheItemNames() {
        other.filed(notice(other, report(other, "itemId", "901")));
        Map<String, Object> report = new HashMap<>(report(brand, "itemId", "902"));
        report.put("targets", List.of("second"));
        Map<String, Object> notice = notice(brand, brand.shown("TEST_PURCHASE"));
        List<Object> evidence = new ArrayList<>((List<?>) notice.get("evidence"));
        evidence.add(report);
        Map<String, Object> second = target(9);
        second.put("externalRef", "second");
        notice.put("evidence", evidence);
        notice.put("targets", List.of(target(9), second));

        JsonPath filed = brand.filed(notice);

        assertThat(filed.<String>getList("targets.state")).containsExactly("ADMITTED", "UNDER_REVIEW");
        assertThat(filed.<String>getList("targets[1].reasons.code")).containsExactly("R26");
    }

    private static Map<String, Object> notice(Brand brand, Map<String, ?> shown) {
        return brand.notice(
                Claim.TM_COUNTERFEIT, brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE")), shown);
    }

    private static Map<String, Object> target(int niceClass) {
        Map<String, Object> target = Brand.listing(Line.item());
        target.put("niceClasses", List.of(niceClass));
        return target;
    }

    private Map<String, String> report(Brand by, String name, String value) {
        return by.shown("IDENTIFICATION_REPORT", stated(name, value));
    }

    private Map<String, Object> stated(String name, String value) {
        return new HashMap<>(Map.of(
                "reportNumber",
                number,
                "orderNumber",
                true,
                "method",
                true,
                "signed",
                true,
                "issuer",
                true,
                name,
                value));
    }

    /** A notice on a utility model whose report says this of its claims; claims 4 only are asserted. */
    private static JsonPath evaluated(Brand brand, String patent, String number, List<Integer> negative) {
        String right = brand.right(
                RightType.UTILITY_MODEL,
                Map.of("registrationNumber", patent),
                brand.paper("PATENT_CERTIFICATE"),
                brand.paper("PATENT_EVALUATION_REPORT", Map.of("number", number, "negativeClaims", negative)));
        Map<String, Object> notice = brand.notice(Claim.PAT_UM, right, brand.shown("CLAIM_CHART"));
        notice.put("patentClaims", List.of(4));
        return brand.filed(notice);
    }

    private static List<Object> codes(JsonPath complaint) {
        return Brand.reasons(complaint).stream()
                .map(reason -> reason.get("code"))
                .toList();
    }
}
