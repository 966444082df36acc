package dev.promptly.complaint.complaint;

import static dev.promptly.complaint.Brand.relied;
import static dev.promptly.complaint.Line.item;
import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Acts;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words name targets once, when evidence is handed in; the rules and every manifest read the same from then on (I3). */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class WhatEvidenceIsForTest {

    private static final int NOTICES = 36;
    private static final long SEED = Long.getLong("notices.seed", new Random().nextLong());

    @Inject
    DataSource dataSource;

    /** Where words are handed in. */
    enum Door {
        FILING,
        REHEARSAL,
        SUPPLEMENT;

        ValidatableResponse hand(Brand brand, Map<String, Object> notice, List<? extends Map<String, ?>> evidence) {
            if (this == SUPPLEMENT) {
                Map<String, Object> bare = new HashMap<>(notice);
                bare.put("evidence", List.of());
                String id = brand.filed(bare).getString("id");
                return post(brand, "/" + id + "/supplements", Map.of("evidence", evidence));
            }
            Map<String, Object> whole = new HashMap<>(notice);
            whole.put("evidence", evidence);
            return post(brand, this == FILING ? "" : "/rehearsal", whole);
        }

        int taken() {
            return this == REHEARSAL ? 200 : 201;
        }
    }

    private static ValidatableResponse post(Brand brand, String path, Map<String, ?> body) {
        return Line.as("complainant", brand.account)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/complaints" + path)
                .then();
    }

    @ParameterizedTest(name = "A2: {0}")
    @EnumSource(Door.class)
    void theItemIdThatIsReadFromTheUrlIsAName(Door door) {
        Brand brand = Brand.verified();
        String item = item();
        Map<String, Object> notice = trademark(brand, at(item, "shop-17"));

        door.hand(brand, notice, List.of(named(shown(brand, "TEST_PURCHASE"), item)))
                .statusCode(door.taken())
                .body("state", equalTo("ADMITTED"));
    }

    @ParameterizedTest(name = "A3: {0}")
    @EnumSource(Door.class)
    void anEmptyListOfTargetsIsRefused(Door door) {
        Brand brand = Brand.verified();

        door.hand(brand, trademark(brand, Brand.listing(item())), List.of(named(shown(brand, "TEST_PURCHASE"))))
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/0/targets"))
                .body("errors.code", contains("invalid-value"));
    }

    @ParameterizedTest(name = "A19: {0}")
    @EnumSource(Door.class)
    void aWordThatIsOneTargetsReferenceAndAnothersItemIsRefused(Door door) {
        Brand brand = Brand.verified();
        String item = item();
        Map<String, Object> other = Brand.listing(item());
        other.put("externalRef", item);
        Map<String, Object> notice = trademark(brand, other, at(item, "shop-23"));

        door.hand(brand, notice, List.of(shown(brand, "SCREENSHOT"), named(shown(brand, "TEST_PURCHASE"), item)))
                .statusCode(422)
                .body("code", equalTo("ambiguous"))
                .body("errors.pointer", contains("/evidence/1/targets/0"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Door.class)
    void everyWordThatNamesNoTargetIsToldOfAtOnce(Door door) {
        Brand brand = Brand.verified();
        String item = item();

        door.hand(
                        brand,
                        trademark(brand, at(item, "shop-17")),
                        List.of(
                                named(shown(brand, "TEST_PURCHASE"), "nobody", item),
                                named(shown(brand, "TEST_PURCHASE"), item, "nothing")))
                .statusCode(422)
                .body("errors.code", contains("unknown-reference", "unknown-reference"))
                .body("errors.pointer", contains("/evidence/0/targets/0", "/evidence/1/targets/1"));
    }

    @Test
    void oneWordNamesBothTargetsOfOneListingAndBothOfOneReference() {
        Brand brand = Brand.verified();
        String item = item();
        Map<String, Object> ofOneReference = Brand.listing(item());
        ofOneReference.put("externalRef", "BP-" + item);
        Map<String, Object> asWell = Brand.listing(item());
        asWell.put("externalRef", "BP-" + item);
        Map<String, Object> onOneListing = trademark(brand, at(item, "shop-17"), Brand.listing(item));

        Door.FILING
                .hand(brand, onOneListing, List.of(named(shown(brand, "TEST_PURCHASE"), item)))
                .statusCode(201)
                .body("targets.state", contains("ADMITTED", "REJECTED"));
        Door.FILING
                .hand(
                        brand,
                        trademark(brand, ofOneReference, asWell),
                        List.of(named(shown(brand, "TEST_PURCHASE"), "BP-" + item)))
                .statusCode(201)
                .body("targets.state", contains("ADMITTED", "ADMITTED"));
    }

    @Test
    void aWordMeansTheSameHoweverItIsSpelled() {
        Brand brand = Brand.verified();
        Map<String, Object> cafe = Brand.listing(item());
        cafe.put("externalRef", "caf\u00e9");

        Door.FILING
                .hand(brand, trademark(brand, cafe), List.of(named(shown(brand, "TEST_PURCHASE"), " cafe\u0301\u3000")))
                .statusCode(201)
                .body("state", equalTo("ADMITTED"));
    }

    /** Its evidence goes with it; where it was before is a name of whoever is there now, and of nobody else. */
    @Test
    void aTargetThatIsMovedKeepsItsEvidenceAndNoOtherGainsIt() {
        Brand brand = Brand.verified();
        String first = item();
        String second = item();
        String third = item();
        Map<String, Object> notice = trademark(brand, at(first, "shop-17"), at(second, "shop-23"));
        Object guarantee = notice.remove("guarantee");
        Map<String, ?> ofFirst = named(shown(brand, "TEST_PURCHASE"), first);
        Map<String, ?> ofSecond = named(shown(brand, "TEST_PURCHASE"), second);
        notice.put("evidence", List.of(ofFirst, ofSecond));
        JsonPath filed = brand.filed(notice);
        String id = filed.getString("id");
        List<Map<String, ?>> moves =
                List.of(moved(filed.getString("targets[0].id"), third), moved(filed.getString("targets[1].id"), first));

        post(
                        brand,
                        "/" + id + "/supplements",
                        Map.of("targets", moves, "evidence", List.of(named(shown(brand, "SCREENSHOT"), second))))
                .statusCode(422)
                .body("errors.code", contains("unknown-reference"));
        Map<String, ?> afterTheMove = named(shown(brand, "SCREENSHOT"), first);
        post(
                        brand,
                        "/" + id + "/supplements",
                        Map.of("targets", moves, "evidence", List.of(afterTheMove), "guarantee", guarantee))
                .statusCode(201)
                .body("targets.itemId", contains(third, first))
                .body("state", equalTo("ADMITTED"));

        Map<String, List<JsonNode>> forwards = forwards(id);
        assertThat(manifest(forwards, "shop-17")).containsExactly(id(ofFirst));
        assertThat(manifest(forwards, "shop-23")).containsExactlyInAnyOrder(id(ofSecond), id(afterTheMove));
    }

    /** A change that is undone leaves the words unread; whoever judges the case next reads them, before anything is moved. */
    @Test
    void whatWasFiledBeforeTargetsWereStoredIsReadOnceWhenItIsJudgedNext() throws SQLException {
        Brand brand = Brand.verified();
        String first = item();
        String second = item();
        Map<String, Object> notice = trademark(brand, at(first, "shop-17"), at(second, "shop-23"));
        Object guarantee = notice.remove("guarantee");
        Map<String, ?> common = shown(brand, "SCREENSHOT");
        Map<String, ?> ofFirst = named(shown(brand, "TEST_PURCHASE"), first);
        Map<String, ?> ofSecond = named(shown(brand, "TEST_PURCHASE"), second);
        notice.put("evidence", List.of(common, ofFirst, ofSecond));
        JsonPath filed = brand.filed(notice);
        String id = filed.getString("id");
        change("UPDATE complaint_evidence SET aim = DEFAULT, target_ids = NULL WHERE complaint_id = '" + id + "'");
        List<Map<String, ?>> swapped = List.of(
                moved(filed.getString("targets[0].id"), second), moved(filed.getString("targets[1].id"), first));

        post(
                        brand,
                        "/" + id + "/supplements",
                        Map.of("targets", swapped, "evidence", List.of(named(shown(brand, "SCREENSHOT"), "nobody"))))
                .statusCode(422);
        assertThat(aims(id)).containsExactly("UNREAD", "UNREAD", "UNREAD");
        post(brand, "/" + id + "/supplements", Map.of("targets", swapped, "guarantee", guarantee))
                .statusCode(201)
                .body("state", equalTo("ADMITTED"));

        Map<String, List<JsonNode>> forwards = forwards(id);
        assertThat(manifest(forwards, "shop-17")).containsExactlyInAnyOrder(id(common), id(ofFirst));
        assertThat(manifest(forwards, "shop-23")).containsExactlyInAnyOrder(id(common), id(ofSecond));
        assertThat(aims(id)).containsExactly("ALL", "SOME", "SOME");
    }

    @Test
    void ofTwoTargetsOnOneListingTheSecondIsAdmittedWhereTheFirstCannotBe() {
        Brand brand = Brand.verified();
        String item = item();
        Map<String, Object> second = with(Brand.listing(item), "externalRef", "second");
        Map<String, Object> notice = trademark(brand, at(item, "shop-17"), second);
        notice.put("evidence", List.of(named(shown(brand, "TEST_PURCHASE"), "second")));

        JsonPath filed = brand.filed(notice);

        assertThat(filed.getString("targets[1].state")).as("A1").isEqualTo("ADMITTED");
        assertThat(filed.<String>getList("targets[0].reasons.code")).containsExactly("R24", "R30");
        brand.withdraw(filed.getString("id"), filed.getString("targets[1].id"));
        assertThat(brand.complaint(filed.getString("id")).getString("targets[0].state"))
                .isEqualTo("REJECTED");
        notice.put("targets", List.of(at(item, "shop-17")));
        notice.put("evidence", List.of(shown(brand, "TEST_PURCHASE")));
        assertThat(brand.filed(notice).getString("state")).isEqualTo("ADMITTED");
    }

    @Test
    void aTargetThatWaitsForAReviewerOrWasWithdrawnStandsInNobodysWay() {
        Brand brand = Brand.verified();
        String item = item();
        Map<String, Object> ofOtherGoods = with(at(item, "shop-17"), "niceClasses", List.of(25));
        Map<String, Object> notice = trademark(brand, ofOtherGoods, at(item, "shop-17"));
        notice.put("evidence", List.of(shown(brand, "TEST_PURCHASE")));

        assertThat(brand.filed(notice).<String>getList("targets.state"))
                .as("A1, where the first waits for R13")
                .containsExactly("REJECTED", "ADMITTED");

        Map<String, Object> again = trademark(brand, at(item, "shop-17"), at(item, "shop-17"));
        Object guarantee = again.remove("guarantee");
        again.put("evidence", List.of(shown(brand, "TEST_PURCHASE")));
        JsonPath returned = brand.filed(again);
        assertThat(returned.<String>getList("targets.state")).containsExactly("RETURNED", "RETURNED");
        brand.withdraw(returned.getString("id"), returned.getString("targets[0].id"));
        brand.supplement(returned.getString("id"), Map.of("guarantee", guarantee))
                .body("targets.state", contains("WITHDRAWN", "ADMITTED"));
    }

    @Test
    void aRulingThatIsReliedUponIsSentWhateverItsRoleAndAnIdentityPaperProvesNothing() {
        Brand brand = Brand.verified();
        Map<String, Object> ruling = Map.of("effectiveOn", "2025-06-01", "finding", "INFRINGEMENT");
        String judgement = paper(brand, "JUDGEMENT", ruling);
        Map<String, Object> notice = trademark(brand, Brand.listing(item()));
        notice.put("evidence", List.of(relied(judgement, "PROCEEDING")));
        Map<String, Object> hidden = trademark(brand, Brand.listing(item()));
        hidden.put("evidence", List.of(relied(paper(brand, "JUDGEMENT", ruling), "IDENTITY")));

        String id = brand.filed(notice).getString("id");
        Queue.decide("ito", Queue.awaited("ADMISSION", id), "ADMIT").statusCode(201);

        assertThat(manifest(forwards(id), "shop-17")).containsExactly(judgement);
        assertThat(brand.filed(hidden).getString("state")).isEqualTo("RETURNED");
    }

    @Test
    void aProofOfTheRightThatIsNamedForOneTargetShowsItToNoOther() {
        Brand brand = Brand.verified();
        String bare = brand.right(RightType.TRADEMARK);
        String first = item();
        Map<String, ?> certificate = named(relied(paper(brand, "TRADEMARK_CERTIFICATE"), "RIGHT"), first);
        Map<String, Object> notice =
                brand.notice(Claim.TM_COUNTERFEIT, bare, shown(brand, "TEST_PURCHASE"), certificate);
        notice.put("targets", List.of(at(first, "shop-17"), at(item(), "shop-23")));

        JsonPath returned = brand.filed(notice);

        assertThat(Brand.reasons(returned)).extracting("code").containsExactly("R10");
        brand.supplement(returned.getString("id"), Map.of("evidence", List.of(relied(id(certificate), "RIGHT"))))
                .body("state", equalTo("ADMITTED"));
        assertThat(manifest(forwards(returned.getString("id")), "shop-23")).contains(id(certificate));
    }

    @Test
    void whatTheRegistryHoldsIsToldAsAnExtractAndOpensNoFile() {
        Brand brand = Brand.verified();
        String certificate = paper(brand, "TRADEMARK_CERTIFICATE");
        String right = brand.right(RightType.TRADEMARK, certificate);
        String id = brand.filed(brand.notice(Claim.TM_COUNTERFEIT, right, shown(brand, "TEST_PURCHASE")))
                .getString("id");

        JsonNode forward = Objects.requireNonNull(forwards(id).get("shop-17")).get(0);

        assertThat(forward.at("/right/proofs/0/kind").textValue()).isEqualTo("TRADEMARK_CERTIFICATE");
        assertThat(forward.at("/right/proofs/0/sha256").textValue())
                .isEqualTo((certificate + certificate).replace("-", ""));
        assertThat(forward.toString()).doesNotContain(certificate);
    }

    @Test
    void aMoveThatCannotBeReadIsThatTargetsDefect() {
        Brand brand = Brand.verified();
        Map<String, Object> notice = trademark(brand, at(item(), "shop-17"), Map.of("url", "the red lamp"));
        notice.put("evidence", List.of(shown(brand, "TEST_PURCHASE")));
        Object guarantee = notice.remove("guarantee");
        JsonPath filed = brand.filed(notice);
        String second = filed.getString("targets[1].id");

        brand.supplement(
                        filed.getString("id"),
                        Map.of(
                                "targets",
                                List.of(Map.of("targetId", second, "url", "the blue lamp")),
                                "guarantee",
                                guarantee))
                .body("targets.state", contains("ADMITTED", "RETURNED"))
                .body("targets[1].reasons.code", contains("R20"));
        post(
                        brand,
                        "/" + filed.getString("id") + "/supplements",
                        Map.of("targets", List.of(Map.of("targetId", UUID.randomUUID(), "itemId", item()))))
                .statusCode(422)
                .body("errors.pointer", contains("/targets/0/targetId"));
    }

    /** I3 by what really goes out; the same of 2,000 notices without the wire is {@code WhatCountedIsForwardedTest}. */
    @Test
    void eachOperatorIsSentExactlyTheCommonEvidenceAndThatOfItsOwnTargets() {
        Random random = new Random(SEED);
        Brand brand = Brand.verified();
        Map<String, Map<String, Set<String>>> expected = new TreeMap<>();
        for (int i = 0; i < NOTICES; i++) {
            List<Map<String, Object>> targets = new ArrayList<>();
            for (int t = random.nextInt(4); t >= 0; t--) {
                targets.add(at(item(), random.nextBoolean() ? "shop-17" : "shop-23"));
            }
            Map<String, Object> notice = trademark(brand, targets.toArray(Map[]::new));
            Object guarantee = notice.remove("guarantee");
            Map<String, Set<String>> sent = new HashMap<>();
            targets.forEach(target -> sent.put((String) target.get("operatorId"), new HashSet<>()));
            notice.put("evidence", evidence(brand, targets, sent, random));
            JsonPath filed = brand.filed(notice);
            List<Map<String, ?>> moves = new ArrayList<>();
            for (int t = 0; t < targets.size(); t++) {
                if (random.nextInt(3) == 0) {
                    targets.set(t, at(item(), String.valueOf(targets.get(t).get("operatorId"))));
                    moves.add(moved(filed.getString("targets[" + t + "].id"), url(targets.get(t))));
                }
            }
            Map<String, Object> supplement = new HashMap<>(Map.of("guarantee", guarantee));
            supplement.put("targets", moves);
            supplement.put("evidence", evidence(brand, targets, sent, random));
            brand.supplement(filed.getString("id"), supplement);
            brand.awaits(filed.getString("id"), "ADMITTED");
            expected.put(filed.getString("id"), sent);
        }

        Map<String, Map<String, Set<String>>> told = new TreeMap<>();
        Acts.forwards(expected.keySet()).forEach((id, forwards) -> {
            Map<String, Set<String>> manifests = new HashMap<>();
            forwards.forEach((operator, notices) -> manifests.put(operator, Acts.manifest(notices)));
            told.put(id, manifests);
        });
        System.out.printf("-Dnotices.seed=%d: %d notices%n", SEED, told.size());
        assertThat(told).as("-Dnotices.seed=%d", SEED).isEqualTo(expected);
    }

    /** One item for all, and some for a target each; what each operator is to be sent of it is noted. */
    private static List<Map<String, ?>> evidence(
            Brand brand, List<Map<String, Object>> targets, Map<String, Set<String>> sent, Random random) {
        List<Map<String, ?>> evidence = new ArrayList<>();
        Map<String, String> common = brand.shown("TEST_PURCHASE");
        evidence.add(common);
        sent.values().forEach(items -> items.add(id(common)));
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> target = targets.get(random.nextInt(targets.size()));
            String url = url(target);
            Map<String, Object> own = named(brand.shown("SCREENSHOT"), url.substring(url.lastIndexOf('/') + 1));
            evidence.add(own);
            Objects.requireNonNull(sent.get(target.get("operatorId"))).add(id(own));
        }
        evidence.add(relied(brand.paper("ID_CARD"), "IDENTITY"));
        return evidence;
    }

    private Map<String, Object> trademark(Brand brand, Map<?, ?>... targets) {
        Map<String, Object> notice = brand.notice(
                Claim.TM_COUNTERFEIT, brand.right(RightType.TRADEMARK, paper(brand, "TRADEMARK_CERTIFICATE")));
        notice.put("targets", List.of(targets));
        return notice;
    }

    private Map<String, String> shown(Brand brand, String kind) {
        return relied(paper(brand, kind), "INFRINGEMENT");
    }

    private String paper(Brand brand, String kind) {
        return paper(brand, kind, Map.of());
    }

    /** One of which the service has heard, so that nothing waits for it. */
    private String paper(Brand brand, String kind, Map<String, ?> attributes) {
        String id = brand.paper(kind, attributes);
        soon().until(() ->
                !read("SELECT id FROM evidence_fact WHERE id = '" + id + "'").isEmpty());
        return id;
    }

    /** Told by its URL alone. */
    private static Map<String, Object> at(String item, String operator) {
        return new HashMap<>(Map.of("url", "https://shop.example/item/" + item, "operatorId", operator));
    }

    private static String url(Map<String, Object> target) {
        return String.valueOf(target.get("url"));
    }

    private static Map<String, ?> moved(String target, String to) {
        return Map.of("targetId", target, "url", to.contains("/") ? to : "https://shop.example/item/" + to);
    }

    private static Map<String, Object> named(Map<String, ?> item, String... words) {
        return with(new HashMap<>(item), "targets", List.of(words));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return map;
    }

    private static String id(Map<String, ?> item) {
        return String.valueOf(item.get("evidenceId"));
    }

    private static Map<String, List<JsonNode>> forwards(String complaint) {
        return Objects.requireNonNull(Acts.forwards(List.of(complaint)).get(complaint));
    }

    private static Set<String> manifest(Map<String, List<JsonNode>> forwards, String operator) {
        return Acts.manifest(Objects.requireNonNull(forwards.get(operator)));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> aims(String complaint) throws SQLException {
        return read("SELECT aim FROM complaint_evidence WHERE complaint_id = '" + complaint + "' ORDER BY position");
    }

    private List<String> read(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
