package dev.promptly.complaint.complaint;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Notices of every claim, most of them good in most things. The same seed gives the same notices. */
final class RandomNotices {

    private static final int LISTINGS = 40;
    private static final long FIRST_LISTING = 7_000_000_000L;

    private final Random random;
    private final Portfolio portfolio;
    private final List<Map<String, Object>> before = new ArrayList<>();

    RandomNotices(long seed, Portfolio portfolio) {
        this.random = new Random(seed);
        this.portfolio = portfolio;
    }

    /** Now and then one that was filed before: a duplicate, or filed again. */
    Map<String, Object> next(int number) {
        if (!before.isEmpty() && oneIn(10)) {
            return any(before);
        }
        Map<String, Object> notice = notice(number);
        before.add(notice);
        return notice;
    }

    private Map<String, Object> notice(int number) {
        Claim claim = Claim.values()[number % Claim.values().length];
        List<Map<String, Object>> targets = number % 150 == 0 ? tooMany(number) : targets();
        Map<String, Object> notice = new HashMap<>();
        notice.put("complainantId", oneIn(8) ? any(portfolio.parties) : portfolio.brand.party);
        notice.put("claim", claim);
        notice.put("targets", targets);
        notice.put("evidence", evidence(claim, targets));
        put(notice, "rightId", right(claim));
        put(notice, "guarantee", guarantee());
        put(notice, "actDate", perhaps("2026-02-20", "2027-01-02", "2018-06-30"));
        put(notice, "patentClaims", perhaps(List.of(1), List.of(2, 4)));
        put(notice, "track", perhaps("STATUTORY", "ADJUDICATED"));
        put(notice, "requestedMeasure", perhaps("BLOCK", "DELETE"));
        put(notice, "externalRef", perhaps("BP-" + number));
        put(notice, "statement", perhaps("序列号不是我们的。", "Not ours."));
        return notice;
    }

    @Nullable
    String language() {
        return perhaps("zh-CN", "en", "de, zh;q=0.5");
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Good ones mostly; sometimes none, sometimes one of another type, which is a 422. */
    private @Nullable String right(Claim claim) {
        if (oneIn(25)) {
            return null;
        }
        Claim other = oneIn(40) ? any(Claim.values()) : claim;
        List<String> rights = Objects.requireNonNull(portfolio.rights.get(other.rightType()));
        return oneIn(3) ? any(rights) : rights.get(0);
    }

    private @Nullable Map<String, String> guarantee() {
        if (oneIn(20)) {
            return null;
        }
        Map<String, String> guarantee = new HashMap<>(Brand.guarantee());
        if (oneIn(20)) {
            guarantee.remove("signedBy");
        }
        return guarantee;
    }

    private List<Map<String, Object>> targets() {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            targets.add(target());
        }
        if (oneIn(10)) {
            targets.add(targets.get(0));
        }
        return targets;
    }

    private Map<String, Object> target() {
        String item = Long.toString(FIRST_LISTING + random.nextInt(LISTINGS));
        Map<String, Object> target = new HashMap<>();
        put(target, "itemId", oneIn(8) ? null : item);
        put(target, "url", url(item));
        put(target, "operatorId", perhaps("shop-17", "shop-23"));
        put(target, "externalRef", perhaps("BP-" + item));
        put(target, "productModel", perhaps("K-7", "K-8"));
        put(target, "niceClasses", oneIn(6) ? List.of(25) : perhaps(List.of(9, 35)));
        put(target, "kind", perhaps("LISTING", "STORE_FRONT"));
        return target;
    }

    private @Nullable String url(String item) {
        return switch (random.nextInt(20)) {
            case 0 -> "the red lamp";
            case 1 -> "https://elsewhere.example/item/" + item;
            case 2 -> "https://shop.example/item/1" + item;
            case 3 -> "https://shop.example/store/" + item + "/";
            case 4, 5, 6, 7 -> null;
            default -> "https://shop.example/item/" + item;
        };
    }

    private static List<Map<String, Object>> tooMany(int number) {
        return IntStream.rangeClosed(0, 300)
                .mapToObj(i -> Brand.listing((8_000_000L + number) + "" + (1000 + i)))
                .toList();
    }

    /** What suffices mostly, and more or less of anything else, for some or for all targets. */
    private List<Map<String, Object>> evidence(Claim claim, List<Map<String, Object>> targets) {
        List<Map<String, Object>> evidence = new ArrayList<>();
        List<String> enough =
                Objects.requireNonNull(portfolio.infringement.get(claim)).accepts();
        if (!enough.isEmpty() && !oneIn(4)) {
            evidence.add(exhibit(any(enough), wellStated(), "INFRINGEMENT", targets));
        }
        if (oneIn(2)) {
            evidence.add(exhibit("PATENT_EVALUATION_REPORT", wellStated(), "RIGHT", targets));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String kind = any(List.copyOf(portfolio.papers.keySet()));
            evidence.add(exhibit(kind, random.nextInt(Portfolio.STATEMENTS), role(), targets));
        }
        if (oneIn(30)) {
            evidence.add(new HashMap<>(Map.of("evidenceId", new UUID(7, random.nextLong()), "role", "INFRINGEMENT")));
        }
        return evidence;
    }

    private int wellStated() {
        return any(Portfolio.COMPLETE, Portfolio.IN_FORCE);
    }

    private String role() {
        return any(EvidenceRole.values()).name();
    }

    private Map<String, Object> exhibit(String kind, int stated, String role, List<Map<String, Object>> targets) {
        Map<String, Object> exhibit = new HashMap<>();
        exhibit.put(
                "evidenceId", Objects.requireNonNull(portfolio.papers.get(kind)).get(stated));
        exhibit.put("role", role);
        put(exhibit, "language", oneIn(12) ? "en" : perhaps("zh", "zh-Hant"));
        put(exhibit, "translationOf", oneIn(8) ? any(any(List.copyOf(portfolio.papers.values()))) : null);
        put(exhibit, "targets", oneIn(4) ? names(any(targets)) : null);
        return exhibit;
    }

    private static @Nullable List<Object> names(Map<String, Object> target) {
        Object name = target.getOrDefault("externalRef", target.get("itemId"));
        return name == null ? null : List.of(name);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    @SafeVarargs
    private <T> @Nullable T perhaps(T... choices) {
        int chosen = random.nextInt(choices.length + 1);
        return chosen == choices.length ? null : choices[chosen];
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
