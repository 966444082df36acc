package dev.promptly.complaint.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.listing.ListingAddress.Precision;
import dev.promptly.complaint.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** However a listing is spelled it is that one, and what differs in what matters is another; {@code -Dspellings.seed=…} repeats a run. */
class SpellingsTest {

    private static final Logger LOG = Logger.getLogger(SpellingsTest.class);
    private static final long SEED = Long.getLong("spellings.seed", System.currentTimeMillis());
    private static final int MANY = 1_000;
    private static final Site SITE =
            Shops.site(Set.of("shop.example", "m.shop.example"), "/item/(\\d+)", "[A-Za-z0-9_-]{1,64}", List.of("id"));

    private final Random random = new Random(SEED);

    @Test
    void aThousandSpellingsOfOneListingAreOne() {
        LOG.infof("-Dspellings.seed=%d", SEED);
        Set<String> spellings = new HashSet<>();
        while (spellings.size() < MANY) {
            spellings.add(spelled(scheme() + host() + item("901")));
        }

        assertThat(spellings)
                .filteredOn(url -> !key(Precision.ITEM, url).equals("901")
                        || !key(Precision.PAGE, url).equals("901"))
                .isEmpty();
        LOG.infof("%d spellings, one listing", spellings.size());
    }

    @Test
    void aThousandSpellingsOfOnePageAreOne() {
        LOG.infof("-Dspellings.seed=%d", SEED);
        String key = key(Precision.PAGE, "https://shop.example/store/a-b?shop=7&tab=new");
        Set<String> spellings = new HashSet<>();
        while (spellings.size() < MANY) {
            String query = any("shop=7&tab=new", "tab=new&shop=7", "tab=%6Eew&&shop=%37");
            String tracked = any(query, "spm=1.2&" + query, query + "&utm_id=" + random.nextInt(99), "?" + query)
                    .replaceFirst("^\\?", "");
            spellings.add(spelled(
                    scheme() + desktop() + path("store", "a-b") + any("", "/") + "?" + tracked + any("", "#", "#top")));
        }

        assertThat(spellings)
                .filteredOn(url -> !key(Precision.PAGE, url).equals(key))
                .isEmpty();
        LOG.infof("%d spellings, one page", spellings.size());
    }

    @Test
    void aThousandThatDifferInWhatMattersAreAThousandListings() {
        LOG.infof("-Dspellings.seed=%d", SEED);
        Map<String, String> byKey = new HashMap<>();
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String number = Integer.toString(1_000 + i);
            String url = spelled(scheme()
                    + desktop()
                    + switch (i % 5) {
                        case 0 -> item(number);
                        case 1 -> path("store") + "?shop=" + number + any("", "&spm=1");
                        case 2 -> path("m") + "#/detail/" + number;
                        case 3 -> path("store", number);
                        default -> path("live") + "#!room?no=" + number;
                    });
            urls.add(url);
            byKey.put(key(Precision.PAGE, url), url);
        }

        assertThat(byKey.get("null")).isNull();
        assertThat(byKey.size()).isEqualTo(urls.size());
        LOG.infof("%d URLs, %d listings", urls.size(), byKey.size());
    }

    private static String key(Precision precision, String url) {
        return String.valueOf(ListingAddress.of(SITE, precision, url, null).key());
    }

    private String scheme() {
        return any("https://", "http://", "HTTPS://", "hTTp://", "", "//", "https:", "https:\\\\", "http:///");
    }

    /** Phones too. */
    private String host() {
        return any("", "m.", "M.") + desktop();
    }

    private String desktop() {
        return any("shop.example", "SHOP.Example", "shop。example", "ｓhop.example", "sh%6Fp.example")
                + any("", ".")
                + any("", ":");
    }

    private String item(String id) {
        String item = any(path("item", id), path("c", "lamps", "item", id)) + any("", "", "/", ".html", ";s=1");
        return any(
                item + any("", "?" + tracker()) + any("", "#", "#top", "#reviews/2"),
                path("m") + any("", "?" + tracker()) + any("#/item/", "#!/item/") + id,
                path("m") + "?" + any("", tracker() + "&") + "id=" + id);
    }

    private String tracker() {
        return any("utm_source=mail", "spm=a.b", "gclid=x|y", "q=100%", "x={y}", "from=a b", "back=/item/902")
                + any("", "&n=" + random.nextInt(1_000));
    }

    /** The segments, some percent-encoded, between dot segments that lead back. */
    private String path(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append(any("/", "/", "\\", "/./", "/%2E/", "/x/../", "/x/%2e%2E/", "/x/y/.././../"));
            path.append(encoded(segment));
        }
        return path.toString();
    }

    private String encoded(String segment) {
        StringBuilder text = new StringBuilder();
        segment.chars()
                .forEach(c -> text.append(
                        random.nextInt(4) > 0
                                ? (char) c
                                : any("%%%02X", "%%%02x").formatted(c)));
        return text.toString();
    }

    /** White space as it comes along when a line is pasted. */
    private String spelled(String url) {
        UnaryOperator<String> broken = text -> {
            int at = random.nextInt(text.length());
            return text.substring(0, at) + any("\n", "\r\n", "\t", "\n    ", " \n") + text.substring(at);
        };
        String pasted = random.nextInt(3) == 0 ? broken.apply(url) : url;
        return any("", " ", "\u3000", "\uFEFF", "\u00A0", "\t") + pasted + any("", " ", "\u200B", "\r\n", "\u3000");
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
