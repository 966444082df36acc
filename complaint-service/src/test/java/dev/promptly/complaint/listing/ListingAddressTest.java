package dev.promptly.complaint.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Notice.Location;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.site.Site;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingAddressTest {

    private static final Site SITE = new Site(
            "main",
            "Main",
            Profile.CN_ECL,
            ZoneId.of("Asia/Shanghai"),
            "CN",
            List.of("zh"),
            Set.of("shop.example"),
            Pattern.compile("/item/(\\d+)"),
            Site.OperatorSource.COMPLAINT,
            Site.DesignatedSystem.PROMPTLY);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://shop.example/item/901,     -,   ON_SITE,   901",
                "https://SHOP.example/item/901?x=1, 901, ON_SITE,   901",
                "-,                                 901, ON_SITE,   901",
                "https://shop.example/p/blue-lamp,  901, ON_SITE,   901",
                "https://shop.example/item/901,     902, UNCLEAR,   -",
                "https://elsewhere.example/item/9,  -,   ELSEWHERE, -",
                "ftp://shop.example/item/901,       -,   UNCLEAR,   -",
                "/item/901,                         -,   UNCLEAR,   -",
                "not a url,                         901, UNCLEAR,   -",
                "-,                                 -,   UNCLEAR,   -"
            })
    void aTargetIsLocatedByItsUrlAndItsItemId(
            @Nullable String url, @Nullable String itemId, Location location, @Nullable String key) {
        ListingAddress address = ListingAddress.of(SITE, url, itemId);

        assertThat(address.location()).isEqualTo(location);
        assertThat(address.key()).isEqualTo(key);
    }

    @Test
    void aPageWithoutAnItemIsKnownByItsNormalisedUrl() {
        String key = ListingAddress.of(SITE, "https://shop.example/store/lamps", null)
                .key();

        assertThat(key).matches("url:[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/store/lamps",
                "https://SHOP.EXAMPLE/store/lamps/",
                "https://shop.example/store/./lamps#top"
            })
    void spellingsOfOnePageAreOneListing(String spelling) {
        assertThat(ListingAddress.of(SITE, spelling, null))
                .isEqualTo(ListingAddress.of(SITE, "https://shop.example/store/lamps", null));
    }
}
