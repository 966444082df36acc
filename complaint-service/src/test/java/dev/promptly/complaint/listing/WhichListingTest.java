package dev.promptly.complaint.listing;

import static dev.promptly.complaint.listing.ListingAddress.Precision.ITEM;
import static dev.promptly.complaint.listing.ListingAddress.Precision.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.complaint.listing.ListingAddress.Location;
import dev.promptly.complaint.site.Site;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which listing is meant: from the URL as a person pastes it, and the item id. */
class WhichListingTest {

    private static final Site MAIN = Shops.main();
    private static final Site PHONES_TOO = Shops.site(
            Set.of("shop.example", "M.shop.example.", "店.example", "alt.shop.example:8443"),
            "/(?:item|detail)/(\\d+)|/dp/([A-Z0-9]{10})",
            "\\d{1,12}|[A-Z0-9]{10}",
            List.of("id"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://shop.example/item/901",
                "http://shop.example/item/901",
                "HTTPS://SHOP.example/item/901/",
                "https://shop.example:443/item/901",
                "http://shop.example:80/item/901",
                "https://shop.example:/item/901",
                "https://shop.example./item/901",
                "https://shop。example/item/901",
                "https://ｓｈｏｐ.example/item/901",
                "https://shop%2Eexample/item/901",
                "shop.example/item/901",
                "shop.example:443/item/901",
                "//shop.example/item/901",
                "https:shop.example/item/901",
                "https:\\\\shop.example\\item\\901",
                " \t\u00A0\u3000\uFEFFhttps://shop.example/item/901 \u200B\n",
                "https://shop.exam\n   ple/it\tem/901",
                "https://shop.example/item/901?a=1|2",
                "https://shop.example/item/901?a=b c",
                "https://shop.example/item/901?a={x}",
                "https://shop.example/{x}/item/901",
                "https://shop.example/item/901?off=100%",
                "https://shop.example/100%/item/901",
                "https://shop.example/item/901?q=%E5",
                "https://shop.example/%E5/item/901",
                "https://shop.example/%69tem/%39%30%31",
                "https://shop.example/x/../item/901",
                "https://shop.example/x/%2E%2e/./item/901",
                "https://shop.example/item/902/../901",
                "https://shop.example/item/901.html",
                "https://shop.example/item/901;jsessionid=A/1",
                "https://shop.example/item/901#reviews",
                "https://shop.example/item/901?id=902&next=/item/903",
                "https://shop.example/item/901#/item/902",
                "https://shop.example/m/#/item/901",
                "https://shop.example/m#!/item/901?from=/item/902",
                "https://shop.example/item/901/item/901",
                "https://shop.example/item/901 （请看）",
            })
    void everySpellingOfAListingIsThatListing(String url) {
        for (ListingAddress.Precision precision : ListingAddress.Precision.values()) {
            assertThat(ListingAddress.of(MAIN, precision, url, null))
                    .extracting(ListingAddress::location, ListingAddress::itemId, ListingAddress::key)
                    .containsExactly(Location.ON_SITE, "901", "901");
            assertThat(ListingAddress.of(MAIN, precision, url, "901").key()).isEqualTo("901");
        }
    }

    @ParameterizedTest(name = "{0} and item {1}: {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                                       901,     ON_SITE,   901, -",
                "https://shop.example/p/blue-lamp,        901,     ON_SITE,   901, -",
                "https://shop.example/,                   901,     ON_SITE,   901, -",
                "https://shop.example/item/A/../902,      -,       ON_SITE,   902, -",
                "https://shop.example/item/901,           902,     UNCLEAR,   -,   itemId",
                "https://shop.example/item/901,           n/a,     UNCLEAR,   -,   itemId",
                "-,                                       n/a,     UNCLEAR,   -,   itemId",
                "-,                                       ９０１,   UNCLEAR,   -,   itemId",
                "-,                                       9 01,    UNCLEAR,   -,   itemId",
                "https://shop.example/item/901/item/902,  -,       UNCLEAR,   -,   url",
                "https://shop.example/item/901/item/902,  901,     UNCLEAR,   -,   url",
                "https://shop.example/item/901abc,        -,       UNCLEAR,   -,   url",
                "https://shop.example/item/901-lamp,      -,       UNCLEAR,   -,   url",
                "https://shop.example/item%2F901,         -,       UNCLEAR,   -,   url",
                "https://shop.example/search?q=x,         -,       UNCLEAR,   -,   url",
                "https://shop.example/?id=901,            -,       UNCLEAR,   -,   url",
                "https://shop.example/?next=/item/901,    -,       UNCLEAR,   -,   url",
                "https://shop.example/#item/901,          -,       UNCLEAR,   -,   url",
                "https://shop.example/m/#/detail/901,     -,       UNCLEAR,   -,   url",
                "https://shop.example,                    -,       UNCLEAR,   -,   url",
                "https://shop.example/,                   -,       UNCLEAR,   -,   url",
                "https://shop.example/item/,              -,       UNCLEAR,   -,   url",
                "https://shop.example/ITEM/323,           -,       UNCLEAR,   -,   url",
                "-,                                       -,       UNCLEAR,   -,   url",
                "https://me@shop.example/item/901,        -,       UNCLEAR,   -,   url",
                "https://shop.example@evil.example/item/9,901,     UNCLEAR,   -,   url",
                "shop.example@evil.example/item/901,      -,       UNCLEAR,   -,   url",
                "ftp://shop.example/item/901,             -,       UNCLEAR,   -,   url",
                "javascript:location='//shop.example/item/901', -, UNCLEAR,   -,   url",
                "mailto:a@shop.example,                   -,       UNCLEAR,   -,   url",
                "/item/901,                               -,       UNCLEAR,   -,   url",
                "item/901,                                -,       UNCLEAR,   -,   url",
                "not a url,                               901,     UNCLEAR,   -,   url",
                "https://sh op.example/item/901,          -,       UNCLEAR,   -,   url",
                "https://shop.example:99999/item/901,     -,       UNCLEAR,   -,   url",
                "https://shop..example/item/901,          -,       UNCLEAR,   -,   url",
                "https://elsewhere.example/item/9,        -,       ELSEWHERE, -,   -",
                "elsewhere.example/item/9,                9,       ELSEWHERE, -,   -",
                "https://shop.example.evil.example/item/9,-,       ELSEWHERE, -,   -",
                "https://shop.example:8443/item/901,      -,       ELSEWHERE, -,   -",
                "https://[::1]/item/901,                  -,       ELSEWHERE, -,   -",
                "https://m.shop.example/item/901,         -,       ELSEWHERE, -,   -"
            })
    void aListingIsLocatedByItsItemOrNotAtAll(
            @Nullable String url,
            @Nullable String itemId,
            Location location,
            @Nullable String key,
            @Nullable String amiss) {
        ListingAddress address = ListingAddress.of(MAIN, ITEM, url, itemId);

        assertThat(address.location()).isEqualTo(location);
        assertThat(address.key()).isEqualTo(key);
        assertThat(address.amiss()).isEqualTo(amiss);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://m.shop.example/item/901,            901",
                "https://m.shop.example/#/detail/901,        901",
                "https://m.shop.example/#!detail/901,        -",
                "https://shop.example/dp/B00ABCDEF1/ref=x,   B00ABCDEF1",
                "https://shop.example/dp/B00ABCDEF12,        -",
                "https://shop.example/item/901234567890,     901234567890",
                "https://shop.example/item/9012345678901,    -",
                "https://shop.example/item/901-blue-lamp,    901",
                "https://shop.example/view?id=901,           901",
                "https://shop.example/view?ID=901,           -",
                "https://shop.example/view?x=1&i%64=%39%301, 901",
                "https://shop.example/view?id=901&id=902,    -",
                "https://shop.example/view?id=901&id=901,    901",
                "https://shop.example/view?id=blue,          -",
                "https://shop.example/view?id=/detail/901,   901",
                "https://shop.example/#/view?id=901,         901",
                "https://shop.example/view?other=901,        -",
                "https://店.example/item/901,                901",
                "https://xn--HXT.example/item/901,           901",
                "https://alt.shop.example:8443/item/901,     901",
                "https://alt.shop.example/item/901,          -"
            })
    void aSiteSaysWhatItsAddressesLookLike(String url, @Nullable String key) {
        assertThat(ListingAddress.of(PHONES_TOO, ITEM, url, null).key()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://shop.example/店/a?y=2&x=1",
                "https://shop.example/%e5%ba%97/a?x=1&y=2",
                "https://shop.example/%E5%BA%97/a/?x=1&y=2#top",
                "http://SHOP.example.:80/./%E5%BA%97/b/../%61?spm=a.b&x=1&utm_source=mail&utm%5Fid=7&y=2",
                "shop.example\\店\\a?&y=2&&x=1&gclid=z#",
                "\u3000https://shop.example/店/\n a?x=1&y=2 "
            })
    void everySpellingOfAPageIsThatPage(String spelling) {
        ListingAddress page = ListingAddress.of(MAIN, PAGE, "https://shop.example/店/a?x=1&y=2", null);

        assertThat(page.location()).isEqualTo(Location.ON_SITE);
        assertThat(page.key()).matches("url:[0-9a-f]{16}");
        assertThat(ListingAddress.of(MAIN, PAGE, spelling, null).key()).isEqualTo(page.key());
    }

    @Test
    void whatATargetShowsOfAPageIsNotDropped() {
        List<String> pages = List.of(
                "https://shop.example/store",
                "https://shop.example/Store",
                "https://shop.example/store?shop=1",
                "https://shop.example/store?shop=2",
                "https://shop.example/store?shop=1&shop=2",
                "https://shop.example/store?shop=2&shop=1",
                "https://shop.example/store#/a",
                "https://shop.example/store#/b",
                "https://shop.example/store#!b",
                "https://shop.example/store#/b?x=1",
                "https://shop.example/?shop=1",
                "https://shop.example/#/store",
                "https://shop.example/a%2Fstore",
                "https://shop.example/a/store",
                "https://shop.example//store");

        assertThat(pages.stream()
                        .map(url -> ListingAddress.of(MAIN, PAGE, url, null).key()))
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSameSizeAs(pages);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://shop.example",
                "shop.example",
                "https://shop.example/?utm_source=mail",
                "https://shop.example/x/..",
                "https://shop.example/#top",
                "https://shop.example/#/",
                "https://shop.example/#!",
                "https://shop.example/#!/?spm=1"
            })
    void theEntranceOfASiteIsNobodysPage(String url) {
        assertThat(ListingAddress.of(MAIN, PAGE, url, null))
                .extracting(ListingAddress::location, ListingAddress::key, ListingAddress::amiss)
                .containsExactly(Location.UNCLEAR, null, "url");
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "https://shop.example/item/901?a=1|2&b={x},  https://shop.example/item/901?a=1|2&b={x}",
                "https://shop.example/item/901#top,          https://shop.example/item/901#top",
                "shop.example/店,                            https://shop.example/店",
                "https:\\\\shop.example\\a b,                https://shop.example/a%20b",
                "https://shop.example/x\u202Egpj\u3000,      https://shop.example/x%E2%80%AEgpj",
                "https://other.example/x,                    https://other.example/x",
                "https://me:secret@shop.example/item/901,    -",
                "javascript:alert(1),                        -",
                "not a url,                                  -"
            })
    void whatIsKeptOfAUrlIsALinkThatLeadsThere(String url, @Nullable String kept) {
        assertThat(ListingAddress.of(MAIN, PAGE, url, null).url()).isEqualTo(kept);
    }

    @Test
    void aUrlOfTwoThousandAndFortyEightCharactersIsReadAndOneMoreIsNotKept() {
        String start = "https://shop.example/item/901?q=";
        String longest = start + "\uD842\uDFB7".repeat(2048 - start.length());

        assertThat(ListingAddress.of(MAIN, ITEM, longest, null).key()).isEqualTo("901");
        assertThat(ListingAddress.of(MAIN, ITEM, longest + "x", "901"))
                .isEqualTo(new ListingAddress(Location.UNCLEAR, "901", null, null, "url"));
    }

    @Test
    void anItemIdIsAsLongAsTheSiteAllows() {
        assertThat(ListingAddress.of(MAIN, ITEM, null, "a".repeat(64)).key()).hasSize(64);
        assertThat(ListingAddress.of(MAIN, ITEM, null, "a".repeat(65)))
                .isEqualTo(new ListingAddress(Location.UNCLEAR, null, null, null, "itemId"));
        assertThat(ListingAddress.of(MAIN, ITEM, "https://shop.example/item/" + "9".repeat(65), null)
                        .amiss())
                .isEqualTo("url");
    }

    @Test
    void aSiteThatCouldFindNothingDoesNotStart() {
        assertThatThrownBy(() -> Shops.site(Set.of("shop.example"), "/item/\\d+", ".*", List.of()))
                .hasMessageContaining("group");
        assertThatThrownBy(() -> Shops.site(Set.of("https://shop.example/"), "/item/(\\d+)", ".*", List.of()))
                .hasMessageContaining("no host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"straße.example", "βόλος.example", "نامه\u200Cای.example"})
    void aHostThatBrowsersHaveReadInTwoWaysIsNobodys(String host) {
        assertThat(ListingAddress.of(MAIN, ITEM, "https://" + host + "/item/901", null)
                        .amiss())
                .isEqualTo("url");
    }
}
