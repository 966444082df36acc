package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Brand.listing;
import static dev.promptly.complaint.Brand.relied;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule book's E4, line by line: a request that draws exactly the code, what is told with it, and what cures it. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class EveryCodeTest {

    /** Of the files themselves, which evidence-service looks into; a reviewer's own findings; and those of declarations. */
    private static final Set<String> OF_OTHERS =
            Set.of("R33", "R34", "R35", "R50", "R51", "D01", "D02", "D03", "D04", "D05", "D07");

    /** Of the element of R30, of which they accept what cures them. */
    private static final Set<String> NARROWER_THAN_R30 = Set.of("R31", "R32");

    private static final Map<String, Object> SEALED = Map.of("sealed", true);
    private static final Map<String, Object> COMPLETE = Map.of("orderNumber", true, "method", true, "signed", true);

    @FunctionalInterface
    interface Cure {
        void of(Brand brand, Returned returned);
    }

    /** @param notice as it was filed */
    record Returned(Map<String, Object> notice, String id, String firstTarget) {}

    record Row(
            String code,
            Supplier<Brand> who,
            Function<Brand, Map<String, Object>> notice,
            @Nullable Cure cure) {
        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Row> codes() {
        return Stream.of(
                new Row("R01", Brand::unidentified, EveryCodeTest::counterfeit, (brand, returned) -> brand.identify()),
                curable("R02", EveryCodeTest::refusedHolder, (brand, returned) -> brand.identify()),
                curable("R03", brand -> byAgent(brand), adding(brand -> authority(brand, SEALED))),
                curable(
                        "R04",
                        brand -> byAgent(brand, authority(brand, Map.of("sealed", true, "validTo", "2020-12-31"))),
                        adding(brand -> authority(brand, SEALED))),
                curable(
                        "R05",
                        brand -> byAgent(
                                brand,
                                authority(brand, Map.of("sealed", true, "scope", Map.of("sites", List.of("mars"))))),
                        adding(brand -> authority(brand, SEALED))),
                curable("R06", brand -> refusedRight(brand, "R06"), (brand, returned) -> verifyRight(returned)),
                curable(
                        "R10",
                        brand -> brand.notice(
                                Claim.TM_COUNTERFEIT, brand.right(RightType.TRADEMARK), brand.shown("TEST_PURCHASE")),
                        adding(brand -> brand.proof("TRADEMARK_CERTIFICATE"))),
                incurable("R11", brand -> counterfeit(brand, Map.of("expiresOn", "2020-12-31"))),
                incurable("R12", brand -> counterfeit(brand, Map.of("jurisdiction", "DE"))),
                incurable("R13", brand -> on(counterfeit(brand), with(listing(item()), "niceClasses", List.of(25)))),
                curable(
                        "R14",
                        brand -> brand.notice(
                                Claim.COPY_IMAGE,
                                brand.right(RightType.WORK, brand.paper("WATERMARK")),
                                brand.shown("COMPARISON")),
                        adding(brand -> brand.proof("PUBLICATION"))),
                curable("R15", EveryCodeTest::utilityModel, adding(brand -> brand.proof("PATENT_EVALUATION_REPORT"))),
                incurable(
                        "R16",
                        brand -> utilityModel(
                                brand,
                                relied(
                                        brand.paper("PATENT_EVALUATION_REPORT", Map.of("negativeClaims", List.of(1))),
                                        "RIGHT"))),
                incurable(
                        "R17",
                        brand -> brand.notice(
                                Claim.TM_COUNTERFEIT,
                                brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_APPLICATION")),
                                brand.shown("TEST_PURCHASE"))),
                curable(
                        "R20",
                        brand -> on(counterfeit(brand), Map.of("url", "the red lamp")),
                        (brand, returned) -> brand.supplement(
                                returned.id(),
                                Map.of(
                                        "targets",
                                        List.of(Map.of("targetId", returned.firstTarget(), "itemId", item()))))),
                incurable(
                        "R21",
                        brand -> on(counterfeit(brand), Map.of("url", "https://elsewhere.example/item/" + item()))),
                curable(
                        "R22",
                        EveryCodeTest::tooMany,
                        (brand, returned) -> brand.withdraw(returned.id(), returned.firstTarget())),
                incurable("R24", EveryCodeTest::filedAlready),
                incurable("R25", EveryCodeTest::filedAndWithdrawn),
                incurable("R26", EveryCodeTest::underAnothersNumber),
                curable(
                        "R30",
                        brand -> counterfeit(brand, Map.of(), List.of()),
                        adding(brand -> brand.shown("LISTING_WORDING"))),
                curable(
                        "R31",
                        brand -> brand.notice(
                                Claim.PAT_INVENTION,
                                brand.right(RightType.INVENTION, brand.paper("PATENT_CERTIFICATE")),
                                brand.shown("TEST_PURCHASE")),
                        adding(brand -> brand.shown("CLAIM_CHART"))),
                curable(
                        "R32",
                        brand -> counterfeit(brand, Map.of(), List.of(brand.shown("IDENTIFICATION_REPORT"))),
                        adding(brand -> brand.shown("IDENTIFICATION_REPORT", COMPLETE))),
                curable("R36", EveryCodeTest::inEnglish, EveryCodeTest::translate),
                curable(
                        "R40",
                        brand -> without(counterfeit(brand), "guarantee"),
                        (brand, returned) -> brand.supplement(returned.id(), Map.of("guarantee", Brand.guarantee()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void aRequestDrawsExactlyItsCodeAndItsCureAdmitsIt(Row row) {
        Brand brand = row.who().get();
        Map<String, Object> notice = row.notice().apply(brand);

        JsonPath answer = brand.filed(notice);

        List<Map<String, Object>> reasons = Brand.reasons(answer);
        assertThat(reasons).extracting("code").containsOnly(row.code());
        Told told = Told.of(row.code(), String.valueOf(notice.get("claim")));
        assertThat(reasons).allSatisfy(told::requireIn);
        assertThat(told.effect().equals("RETURN")).isEqualTo(row.cure() != null);
        if (row.cure() != null) {
            assertThat(answer.getString("state")).isEqualTo("RETURNED");
            String id = answer.getString("id");
            row.cure().of(brand, new Returned(notice, id, answer.getString("targets[0].id")));
            requireAdmitted(brand, id);
        }
    }

    @Test
    void everyCodeThatIsToldIsDrawnHereOrFoundByOthers() {
        Set<String> drawn = codes().map(Row::code).collect(toSet());
        drawn.addAll(OF_OTHERS);

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(rules("/v1/reason-codes").getList("items.code"));
    }

    /** What withdrew no target is admitted whole. */
    private static void requireAdmitted(Brand brand, String id) {
        soon().untilAsserted(() -> {
            JsonPath cured = brand.complaint(id);
            assertThat(cured.<String>getList("targets.state"))
                    .contains("ADMITTED")
                    .isSubsetOf("ADMITTED", "WITHDRAWN");
            assertThat(Brand.reasons(cured)).isEmpty();
            assertThat(cured.getString("noticeEffectiveAt")).isGreaterThan(cured.getString("receivedAt"));
        });
    }

    /**
     * A code as everybody is told of it before anything is filed.
     *
     * @param accepts any one of which cures it on this claim
     */
    record Told(String effect, List<String> scopes, String detail, String basis, List<String> accepts) {

        static Told of(String code, String claim) {
            Map<String, Object> line =
                    find(code, rules("/v1/reason-codes").getList("items")).orElseThrow();
            return new Told(
                    part(line, "effect"),
                    part(line, "scopes"),
                    part(line, "detail"),
                    part(line, "basis"),
                    accepts(code, claim, part(line, "cures")));
        }

        /** The claim's own requirement where there is one, else what cures the code whatever the claim. */
        private static List<String> accepts(String code, String claim, List<String> cures) {
            String element = NARROWER_THAN_R30.contains(code) ? "R30" : code;
            JsonPath told = rules("/v1/evidence-requirements?claim=" + claim);
            return find(element, told.getList("items[0].requirements"))
                    .map(requirement -> EveryCodeTest.<List<String>>part(requirement, "accepts"))
                    .map(own -> own.stream().filter(cures::contains).toList())
                    .orElse(cures);
        }

        private static Optional<Map<String, Object>> find(String code, List<Map<String, Object>> lines) {
            return lines.stream().filter(line -> code.equals(line.get("code"))).findFirst();
        }

        void requireIn(Map<String, Object> reason) {
            assertThat(reason)
                    .containsEntry("effect", effect)
                    .containsEntry("basis", basis)
                    .containsKey("pointer");
            assertThat(reason.get("scope")).isIn(scopes);
            assertThat((String) reason.get("detail")).startsWith(detail);
            assertThat(reason).containsEntry("accepts", accepts);
        }
    }

    private static JsonPath rules(String path) {
        return Line.as("complainant", "anyone")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Row curable(String code, Function<Brand, Map<String, Object>> notice, Cure cure) {
        return new Row(code, Brand::verified, notice, cure);
    }

    private static Row incurable(String code, Function<Brand, Map<String, Object>> notice) {
        return new Row(code, Brand::verified, notice, null);
    }

    private static Cure adding(Function<Brand, Map<String, ?>> paper) {
        return (brand, returned) -> brand.supplement(returned.id(), Map.of("evidence", List.of(paper.apply(brand))));
    }

    private static Map<String, Object> counterfeit(Brand brand) {
        return counterfeit(brand, Map.of());
    }

    private static Map<String, Object> counterfeit(Brand brand, Map<String, ?> differently) {
        return counterfeit(brand, differently, List.of(brand.shown("TEST_PURCHASE")));
    }

    private static Map<String, Object> counterfeit(
            Brand brand, Map<String, ?> differently, List<Map<String, String>> evidence) {
        String right = brand.right(RightType.TRADEMARK, differently, brand.paper("TRADEMARK_CERTIFICATE"));
        return with(brand.notice(Claim.TM_COUNTERFEIT, right), "evidence", evidence);
    }

    @SafeVarargs
    private static Map<String, Object> byAgent(Brand brand, Map<String, String>... authority) {
        Map<String, Object> notice = counterfeit(brand);
        String agent = Line.create(brand.account, "/v1/parties", Line.party("Brand Guard Ltd"));
        Line.verify("/v1/parties/" + agent);
        List<Object> evidence = new ArrayList<>(EveryCodeTest.<List<?>>part(notice, "evidence"));
        evidence.addAll(List.of(authority));
        return with(with(notice, "complainantId", agent), "evidence", evidence);
    }

    private static Map<String, String> authority(Brand brand, Map<String, ?> attributes) {
        return relied(brand.paper("POWER_OF_ATTORNEY", attributes), "AUTHORITY");
    }

    private static Map<String, Object> refusedHolder(Brand brand) {
        refuse("/v1/parties/" + brand.party, "R02");
        return counterfeit(brand);
    }

    private static Map<String, Object> refusedRight(Brand brand, String code) {
        Map<String, Object> notice = counterfeit(brand);
        refuse("/v1/rights/" + notice.get("rightId"), code);
        return notice;
    }

    private static void refuse(String path, String code) {
        Line.verdict(path, Map.of("verdict", "REFUSED", "code", code, "method", "register"))
                .statusCode(201);
    }

    private static void verifyRight(Returned returned) {
        Line.verify("/v1/rights/" + returned.notice().get("rightId"));
    }

    @SafeVarargs
    private static Map<String, Object> utilityModel(Brand brand, Map<String, String>... more) {
        String model = brand.right(RightType.UTILITY_MODEL, brand.paper("PATENT_CERTIFICATE"));
        List<Map<String, String>> evidence = new ArrayList<>(List.of(more));
        evidence.add(brand.shown("CLAIM_CHART"));
        return with(brand.notice(Claim.PAT_UM, model), "evidence", evidence);
    }

    private static Map<String, Object> tooMany(Brand brand) {
        String first = item();
        return with(
                counterfeit(brand),
                "targets",
                IntStream.rangeClosed(0, 300)
                        .mapToObj(i -> listing(first + (1000 + i)))
                        .toList());
    }

    private static Map<String, Object> filedAlready(Brand brand) {
        Map<String, Object> notice = counterfeit(brand);
        assertThat(brand.filed(notice).getString("state")).isEqualTo("ADMITTED");
        return notice;
    }

    private static Map<String, Object> filedAndWithdrawn(Brand brand) {
        Map<String, Object> notice = counterfeit(brand);
        JsonPath first = brand.filed(notice);
        brand.withdraw(first.getString("id"), first.getString("targets[0].id"));
        return notice;
    }

    private static Map<String, Object> underAnothersNumber(Brand brand) {
        Map<String, Object> report = with(new HashMap<>(COMPLETE), "reportNumber", "R-" + item());
        Brand other = Brand.verified();
        other.filed(counterfeit(
                other,
                Map.of(),
                List.of(other.shown("IDENTIFICATION_REPORT", with(report, "issuedOn", "2026-02-27")))));
        return counterfeit(
                brand, Map.of(), List.of(brand.shown("IDENTIFICATION_REPORT", with(report, "issuedOn", "2026-02-28"))));
    }

    private static Map<String, Object> inEnglish(Brand brand) {
        Map<String, Object> english = with(new HashMap<>(brand.shown("TEST_PURCHASE")), "language", "en");
        return with(counterfeit(brand), "evidence", List.of(english));
    }

    private static void translate(Brand brand, Returned returned) {
        List<Map<String, Object>> evidence = part(returned.notice(), "evidence");
        Object english = part(evidence.get(0), "evidenceId");
        Map<String, Object> chinese = with(new HashMap<>(brand.shown("TRANSLATION")), "translationOf", english);
        brand.supplement(returned.id(), Map.of("evidence", List.of(with(chinese, "language", "zh"))));
    }

    @SuppressWarnings("unchecked") // who asks knows what is there
    private static <T> T part(Map<String, Object> map, String key) {
        return (T) Objects.requireNonNull(map.get(key));
    }

    private static Map<String, Object> on(Map<String, Object> notice, Map<String, Object> target) {
        return with(notice, "targets", List.of(target));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return map;
    }

    private static Map<String, Object> without(Map<String, Object> map, String key) {
        map.remove(key);
        return map;
    }
}
