package dev.promptly.complaint.complaint;

import static dev.promptly.embedded.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Topics;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which listing a notice is about, from the filing to the hold: what is amiss with one target stays with that target. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "complaint"))
class ListingNamedTest {

    private static final String SITE = "https://shop.example";

    private Brand brand;
    private String right;

    @BeforeEach
    void aBrandWithATrademark() {
        brand = Brand.verified();
        right = trademark();
    }

    @ParameterizedTest(name = "{0}: {1} of kind {2}, item {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // row, url (N is a number of its own), kind, item, state, item id, code, field
                "A2,  /item/N,                       LISTING,     -,   ADMITTED, N,   -,   -",
                "A4,  /item/N?a=1|2,                 LISTING,     -,   ADMITTED, N,   -,   -",
                "A4,  /item/N?a=1|2,                 LISTING,     N,   ADMITTED, N,   -,   -",
                "A4,  /item/N?a=b c,                 LISTING,     N,   ADMITTED, N,   -,   -",
                "A4,  /item/N?a={x}&b=100%,          -,           -,   ADMITTED, N,   -,   -",
                "A4,  \\item\\N,                     LISTING,     -,   ADMITTED, N,   -,   -",
                "A4,  /店{x}|^/100%,                 STORE_FRONT, -,   ADMITTED, -,   -,   -",
                "A6,  /m/#/item/N,                   LISTING,     -,   ADMITTED, N,   -,   -",
                "A6,  /m/#/detail/N,                 LISTING,     -,   RETURNED, -,   R20, url",
                "A6,  /m/#/detail/N,                 OTHER,       -,   ADMITTED, -,   -,   -",
                "A7,  -,                             LISTING,     n/a, RETURNED, -,   R20, itemId",
                "A7,  /item/N,                       LISTING,     n/a, RETURNED, -,   R20, itemId",
                "A7,  /item/1/../N,                  LISTING,     -,   ADMITTED, N,   -,   -",
                "A7,  /item/N,                       LISTING,     77,  RETURNED, 77,  R20, itemId",
                "A8,  /search?q=x,                   LISTING,     -,   RETURNED, -,   R20, url",
                "A8,  /,                             LISTING,     -,   RETURNED, -,   R20, url",
                "A8,  /,                             STORE_FRONT, -,   RETURNED, -,   R20, url",
                "A8,  /item/,                        LISTING,     -,   RETURNED, -,   R20, url",
                "A8,  /ITEM/N,                       LISTING,     -,   RETURNED, -,   R20, url",
                "A8,  /item/N/item/7,                LISTING,     -,   RETURNED, -,   R20, url",
                "A9,  https://shop.example./item/N,  LISTING,     -,   ADMITTED, N,   -,   -",
                "A9,  HTTP://Shop.Example:80/item/N, LISTING,     -,   ADMITTED, N,   -,   -",
                "A9,  shop.example/item/N,           LISTING,     -,   ADMITTED, N,   -,   -",
                "A9,  https://other.example/item/N,  LISTING,     -,   CLOSED,   -,   R21, -",
                "A9,  https://a@shop.example/item/N, LISTING,     -,   RETURNED, -,   R20, url"
            })
    void rehearsedAndFiledItIsTheSameListing(
            String row,
            @Nullable String url,
            @Nullable String kind,
            @Nullable String item,
            String state,
            @Nullable String itemId,
            @Nullable String code,
            @Nullable String field) {
        String number = Line.item();
        Map<String, Object> target = new HashMap<>();
        target.put("kind", kind);
        target.put("itemId", named(item, number));
        target.put(
                "url",
                url == null || url.toLowerCase(Locale.ROOT).contains(".example")
                        ? named(url, number)
                        : SITE + named(url, number));
        target.put("operatorId", "shop-17");

        Map<String, Object> notice = notice(right, target);
        JsonPath rehearsed = settled(() -> brand.rehearse(notice));
        JsonPath filed = brand.filed(notice);

        for (JsonPath told : List.of(rehearsed, filed)) {
            assertThat(told.getString("state")).as(row).isEqualTo(state);
            assertThat(told.getString("targets[0].itemId")).isEqualTo(named(itemId, number));
            assertThat(told.getList("targets[0].reasons.code")).isEqualTo(code == null ? List.of() : List.of(code));
            String pointer = told.getString("targets[0].reasons[0].pointer");
            assertThat(pointer).isEqualTo(code == null ? null : "/targets/0" + (field == null ? "" : "/" + field));
        }
    }

    /** A5: percent-encoding spells one page in two ways. */
    @Test
    void twoSpellingsOfAPageAreOneListingAndItIsHiddenWhileOneHoldStands() {
        String path = "/x/" + UUID.randomUUID() + "/";
        Map<String, Object> first = notice(right, page(SITE + path + "%e5%ba%97"));
        String admitted = brand.filed(first).getString("id");
        JsonPath second = brand.filed(notice(right, page(SITE + path + "店/?utm_source=mail")));

        assertThat(second.getString("state")).isEqualTo("REJECTED");
        assertThat(second.getList("targets[0].reasons.code")).containsExactly("R24");
        assertThat(second.getString("targets[0].reasons[0].firstComplaintId")).isEqualTo(admitted);

        JsonPath ofAnotherRight = brand.filed(notice(trademark(), page("http://SHOP.example" + path + "%E5%BA%97")));
        assertThat(ofAnotherRight.getString("state")).isEqualTo("ADMITTED");
        assertThat(ofAnotherRight.getBoolean("targets[0].heldByOthers")).isTrue();

        brand.withdraw(admitted, brand.complaint(admitted).getString("targets[0].id"));

        soon().untilAsserted(() -> assertThat(events(admitted, "measure.end-requested"))
                .singleElement()
                .asString()
                .contains("\"listingAction\":\"KEEP_HIDDEN\""));
        first.put("evidence", List.of(brand.shown("TEST_PURCHASE")));
        assertThat(brand.filed(first).getString("state")).isEqualTo("ADMITTED");
    }

    /** A5 in one notice: the same page spelled twice is one listing. */
    @Test
    void aListingNamedTwiceInOneNoticeIsAdmittedOnce() {
        String number = Line.item();
        JsonPath filed = brand.filed(notice(
                right,
                listing(SITE + "/item/" + number),
                listing("http://shop.example./x/%2E./item/%39%39/../" + number)));

        assertThat(filed.getList("targets.state")).containsExactly("ADMITTED", "REJECTED");
        assertThat(filed.getList("targets[1].reasons.code")).containsExactly("R24");
    }

    /** A6: each of two views that one page shows is a listing of its own. */
    @Test
    void whatARoutingFragmentShowsIsNotItsEntrancePage() {
        String page = SITE + "/m/" + UUID.randomUUID() + "/";
        JsonPath filed =
                brand.filed(notice(right, page(page + "#/detail/901"), page(page + "#/detail/902"), page(page)));

        assertThat(filed.getList("targets.state")).containsExactly("ADMITTED", "ADMITTED", "ADMITTED");
        JsonPath items = brand.filed(
                notice(right, listing(page + "#/item/" + Line.item()), listing(page + "#/item/" + Line.item())));
        assertThat(items.getList("targets.state")).containsExactly("ADMITTED", "ADMITTED");
    }

    /** A13 and its twins: a row's own defect. */
    @Test
    void whatIsAmissWithOneTargetOfThreeHundredStaysWithIt() {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            targets.add(listing(SITE + "/item/" + Line.item()));
        }
        targets.get(7).put("url", SITE + "/item/1?q=" + "x".repeat(2048));
        targets.get(8).put("itemId", "9".repeat(101));
        targets.get(9).put("externalRef", "\uD842\uDFB7".repeat(201));
        targets.get(10).put("externalRef", "\uD842\uDFB7".repeat(200));
        targets.get(11).put("operatorId", "s".repeat(101));
        targets.get(12).put("operatorId", "");
        targets.get(13).put("externalRef", "");
        targets.get(14).put("itemId", "");
        targets.get(15).put("url", "");

        Map<String, Object> notice = notice(right, targets);
        JsonPath rehearsed = settled(() -> brand.rehearse(notice));
        JsonPath filed = brand.filed(notice);

        for (JsonPath told : List.of(rehearsed, filed)) {
            assertThat(told.getString("state")).isEqualTo("PARTIALLY_OPEN");
            assertThat(told.<String>getList("targets.findAll { it.state == 'RETURNED' }.reasons.code.flatten()"))
                    .containsOnly("R20");
            assertThat(told.<String>getList("targets.findAll { it.state == 'RETURNED' }.reasons.pointer.flatten()"))
                    .containsExactly(
                            "/targets/7/url", "/targets/8/itemId", "/targets/9/externalRef", "/targets/15/url");
            assertThat(told.getList("targets.findAll { it.state == 'ADMITTED' }"))
                    .hasSize(296);
            assertThat(told.getString("targets[7].url")).isNull();
            assertThat(told.getString("targets[8].itemId")).isNull();
            assertThat(told.getString("targets[9].externalRef")).isNull();
            assertThat(told.getString("targets[10].externalRef")).hasSize(400);
            assertThat(told.getString("targets[11].operatorId")).isNull();
            assertThat(told.getString("targets[12].operatorId")).isNull();
        }
        String id = filed.getString("id");
        soon().untilAsserted(() -> assertThat(events(id, "complaint.returned")).hasSize(1));
        assertThat(events(id, "complaint.received"))
                .allSatisfy(told ->
                        assertThat(told.toString()).doesNotContain("x".repeat(2048), "9".repeat(101), "s".repeat(101)));
    }

    /** A13 in a supplement: one row that is still amiss holds up no other. */
    @Test
    void aTargetIsMovedByItselfAndWhatIsStillAmissStaysWithIt() {
        String good = Line.item();
        JsonPath returned =
                brand.filed(notice(right, listing(SITE + "/search?q=1"), listing(SITE + "/search?q=2"), refusedRef()));
        assertThat(returned.getString("state")).isEqualTo("RETURNED");
        String id = returned.getString("id");
        List<String> targets = returned.getList("targets.id");

        brand.supplement(
                id,
                Map.of(
                        "targets",
                        List.of(
                                Map.of("targetId", targets.get(0), "url", SITE + "/item/1?q=" + "x".repeat(2048)),
                                Map.of("targetId", targets.get(1), "url", SITE + "/m#/item/" + good, "itemId", ""),
                                Map.of("targetId", targets.get(2), "url", SITE + "/item/" + Line.item()))));

        JsonPath moved = brand.complaint(id);
        assertThat(moved.getList("targets.state")).containsExactly("RETURNED", "ADMITTED", "ADMITTED");
        assertThat(moved.getString("targets[0].reasons[0].pointer")).isEqualTo("/targets/0/url");
        assertThat(moved.getString("targets[1].itemId")).isEqualTo(good);
    }

    @Test
    void aRowThatIsOfTheWrongTypeIsAFaultOfTheRequest() {
        Map<String, Object> target = listing(SITE + "/item/1");
        target.put("itemId", 1);

        brand.file(notice(right, target)).statusCode(400);
    }

    private static Map<String, Object> refusedRef() {
        Map<String, Object> target = listing(SITE + "/item/" + Line.item());
        target.put("externalRef", "r".repeat(201));
        return target;
    }

    private String trademark() {
        return brand.right(RightType.TRADEMARK, brand.paper("TRADEMARK_CERTIFICATE"));
    }

    @SafeVarargs
    private Map<String, Object> notice(String of, Map<String, Object>... targets) {
        return notice(of, List.of(targets));
    }

    private Map<String, Object> notice(String of, List<Map<String, Object>> targets) {
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, of, brand.shown("TEST_PURCHASE"));
        notice.put("targets", targets);
        return notice;
    }

    private static Map<String, Object> listing(String url) {
        return new HashMap<>(Map.of("url", url, "operatorId", "shop-17"));
    }

    private static Map<String, Object> page(String url) {
        return new HashMap<>(Map.of("kind", "STORE_FRONT", "url", url, "operatorId", "shop-17"));
    }

    private static @Nullable String named(@Nullable String text, String number) {
        return text == null ? null : text.replace("N", number);
    }

    /** Once the evidence has arrived. */
    private static JsonPath settled(Callable<JsonPath> rehearsal) {
        return soon().until(rehearsal, told -> !told.getString("state").equals("RECEIVED"));
    }

    private static List<Object> events(String complaint, String name) {
        return Topics.of("promptly.complaints.v1", complaint).stream()
                .filter(message -> Topics.name(message).equals(name))
                .<Object>map(Topics::data)
                .toList();
    }
}
