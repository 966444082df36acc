package dev.promptly.complaint.complaint;

import static dev.promptly.embedded.Soon.soon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.complaint.Brand;
import dev.promptly.complaint.LegalTime;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.Rows;
import dev.promptly.complaint.Seller;
import dev.promptly.complaint.Topics;
import dev.promptly.complaint.complaint.RestCalls.Asker;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The right holders, sellers and listings among whom some walks meet, and the legal time of all of them. */
final class WalkedMarket {

    /** Apart from the time of what other tests have left: nothing of theirs is due then. */
    private static final Instant START = Instant.parse("2025-03-03T01:00:00.000Z");

    private static final Instant LATEST = Instant.parse("2025-08-31T01:00:00.000Z");

    final Random random;
    final List<Holder> holders;
    private final List<Shop> shops = Stream.generate(Shop::new).limit(4).toList();
    private final List<Map<String, Object>> listings = new ArrayList<>();
    private final Map<String, UUID> sent = new HashMap<>();
    private Instant now = START;

    /** A brand with its right and papers. */
    static final class Holder {
        final Brand brand = Brand.verified();
        final String right;
        final String purchase = brand.paper("TEST_PURCHASE");
        private final Map<String, String> papers = new HashMap<>();

        private Holder(boolean verified) {
            String certificate = brand.paper("TRADEMARK_CERTIFICATE");
            right = verified
                    ? brand.right(RightType.TRADEMARK, certificate)
                    : brand.registered(RightType.TRADEMARK, Map.of(), certificate);
        }

        /** One of that kind. */
        String paper(String kind) {
            return papers.computeIfAbsent(kind, brand::paper);
        }

        Map<String, Object> notice(String evidence) {
            return brand.notice(Claim.TM_COUNTERFEIT, right, Brand.relied(evidence, "INFRINGEMENT"));
        }
    }

    /** A seller and what it shows for itself. */
    static final class Shop {
        final Seller seller = new Seller();
        final String invoice = seller.paper("INVOICE");
        final String secret = seller.secret("INVOICE");
    }

    WalkedMarket(Random random) {
        this.random = random;
        LegalTime.standsAt(now);
        holders = List.of(new Holder(true), new Holder(true), new Holder(true), new Holder(false));
        IntStream.range(0, 60)
                .forEach(i -> listings.add(shops.get(i % shops.size()).seller.listing()));
    }

    Instant now() {
        return now;
    }

    /** Some time later, or at the very end of a term, or a millisecond before. */
    void passTime(Stream<Instant> ends) {
        List<Instant> next = ends.flatMap(end -> Stream.of(end.minusMillis(1), end))
                .filter(now::isBefore)
                .distinct()
                .sorted()
                .limit(6)
                .toList();
        Instant then = next.isEmpty() || random.nextInt(3) == 0
                ? now.plus(random.nextBoolean() ? Duration.ofMinutes(40) : Duration.ofDays(1 + random.nextInt(6)))
                : next.get(random.nextInt(next.size()));
        now = then.isBefore(LATEST) ? then : now;
        LegalTime.standsAt(now);
    }

    Holder holder() {
        return one(holders);
    }

    Map<String, Object> listing() {
        return new HashMap<>(one(listings));
    }

    Stream<String> items() {
        return listings.stream().map(listing -> (String) listing.get("itemId"));
    }

    /** The cases that were filed here last, by id. */
    Map<String, JsonNode> cases(int many) {
        Map<String, JsonNode> found = new HashMap<>();
        new RestCalls(this)
                .get(
                        Asker.of("auditor", null),
                        "/v1/complaints?receivedFrom=%s&receivedTo=%s&limit=%d"
                                .formatted(START, START.plusSeconds(1), many))
                .path("items")
                .forEach(one -> found.put(one.path("id").asText(), one));
        return found;
    }

    /** A page of what was to be hidden, and what was released, since then (system time). */
    JsonNode holds(Instant since, String cursor) {
        return new RestCalls(this)
                .get(Asker.of("platform", null), "/v1/holds?site=main&limit=200&changedSince=" + since + cursor);
    }

    Shop shop(String operator) {
        return shops.stream()
                .filter(shop -> shop.seller.account.equals(operator))
                .findFirst()
                .orElseThrow();
    }

    /** A reviewer says what is to be thought of one of the rights. */
    void verdict() {
        Map<String, String> verdict = random.nextInt(3) > 0
                ? Map.of("verdict", "VERIFIED", "method", "register")
                : Map.of("verdict", "REFUSED", "code", "R10", "method", "register");
        Line.verdict("/v1/rights/" + holders.get(holders.size() - 1).right, verdict);
    }

    /** Some events come twice. */
    void send(String topic, String source, String name, String complaint, Instant at, Map<String, Object> data) {
        UUID id = Ids.next();
        Message event = Message.event(topic, complaint, id, source, name, complaint, at, data);
        for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
            sent.put(Topics.send(event), id);
        }
    }

    /** Waits until the service has taken in what was sent, or put it aside. */
    void awaitReading() {
        String unread = "SELECT count(*) FROM unnest(?::text[], ?::text[]) AS sent (place, id)"
                + " WHERE NOT EXISTS (SELECT 1 FROM inbox WHERE event_id IN (place, id))";
        List<String> places = List.copyOf(sent.keySet());
        Object ids =
                places.stream().map(place -> String.valueOf(sent.get(place))).toArray(String[]::new);
        soon().pollInterval(Duration.ofMillis(5))
                .until(() -> Rows.count(unread, places.toArray(String[]::new), ids) == 0);
        sent.clear();
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
