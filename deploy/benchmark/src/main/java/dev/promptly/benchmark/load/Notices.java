package dev.promptly.benchmark.load;

import dev.promptly.journey.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes notices, each on listings that nobody complained of before, so that none is a duplicate of another (R24). */
public final class Notices {

    /** All that one process makes are different, on data that is fresh. */
    private static final AtomicInteger LAST = new AtomicInteger();

    private static final int FIRST_ITEM = 1_000_000;

    private final String name;
    private final Papers papers;
    private final int targets;
    private final int operators;

    /**
     * @param name what their references and operators begin with: {@code load-7}, {@code load-seller-0}
     * @param targets listings of each notice
     * @param operators how many sellers share the listings in turn
     */
    public Notices(String name, Papers papers, int targets, int operators) {
        this.name = name;
        this.papers = papers;
        this.targets = targets;
        this.operators = operators;
    }

    /** May be called by many threads. */
    public Notice next() {
        int number = LAST.getAndIncrement();
        String reference = name + "-" + number;
        List<String> sellers = IntStream.range(0, targets)
                .mapToObj(position -> operator(Math.floorMod(number * targets + position, operators)))
                .toList();
        List<String> items = IntStream.range(0, targets)
                .mapToObj(position -> Integer.toString(FIRST_ITEM + number * targets + position))
                .toList();
        List<Map<String, String>> listings = IntStream.range(0, targets)
                .mapToObj(position -> listing(items.get(position), sellers.get(position)))
                .toList();
        return new Notice(reference, UUID.randomUUID().toString(), items, sellers, body(reference, listings));
    }

    public String operator(int number) {
        return name + "-seller-" + number;
    }

    private static Map<String, String> listing(String item, String seller) {
        return Map.of(
                "kind", "LISTING", "url", "https://shop.example/item/" + item, "itemId", item, "operatorId", seller);
    }

    private String body(String reference, List<Map<String, String>> listings) {
        return Json.tree(Map.of(
                        "externalRef",
                        reference,
                        "complainantId",
                        papers.partyId(),
                        "rightId",
                        papers.rightId(),
                        "claim",
                        "TM_COUNTERFEIT",
                        "targets",
                        listings,
                        "statement",
                        "Counterfeits, found by test purchase.",
                        "evidence",
                        List.of(Map.of("evidenceId", papers.evidenceId(), "role", "INFRINGEMENT")),
                        "guarantee",
                        Map.of(
                                "text", "All of it is true.",
                                "signedBy", "Welkin",
                                "signedAt", "2026-02-27T03:00:00.000Z")))
                .toString();
    }
}
