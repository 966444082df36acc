package dev.promptly.complaint.complaint;

import static dev.promptly.embedded.Soon.soon;

import dev.promptly.complaint.Brand;
import dev.promptly.complaint.Line;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.RightType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Parties, rights and papers of one account in every condition that a notice can rest on. */
final class Portfolio {

    private static final List<String> REFUSALS = List.of("R06", "R10", "R11", "R12", "R17");
    private static final List<Map<String, Object>> AS_STATED = List.of(
            Map.of(),
            Map.of("orderNumber", true, "method", true, "signed", true, "sealed", true),
            Map.of("effectiveOn", "2025-06-01", "productModel", "K-7", "finding", "INFRINGEMENT"),
            Map.of("effectiveOn", "2025-06-01", "finding", "RIGHT_INVALID"),
            Map.of("effectiveOn", "2099-01-01", "negativeClaims", List.of(1), "indicators", List.of("PRICE")),
            Map.of("validTo", "2020-12-31", "sealed", true, "indicators", List.of("SERIAL", "PRICE")));

    static final int STATEMENTS = AS_STATED.size();
    static final int COMPLETE = 1;
    static final int IN_FORCE = 2;

    final Brand brand = Brand.verified();
    final List<String> parties = new ArrayList<>(List.of(brand.party));
    final Map<RightType, List<String>> rights = new EnumMap<>(RightType.class);

    /** By kind: one as each statement above. */
    final Map<String, List<String>> papers = new TreeMap<>();

    /** By claim: kinds that prove the right or show the infringement, and those of them that suffice alone. */
    final Map<Claim, Told> ownership = new EnumMap<>(Claim.class);

    final Map<Claim, Told> infringement = new EnumMap<>(Claim.class);

    record Told(List<String> kinds, List<String> accepts) {}

    Portfolio() {
        for (Claim claim : Claim.values()) {
            ownership.put(claim, told(claim, "R10"));
            infringement.put(claim, told(claim, "R30"));
        }
        ownership.values().forEach(told -> told.kinds().forEach(this::hold));
        infringement.values().forEach(told -> told.kinds().forEach(this::hold));
        List.of("POWER_OF_ATTORNEY", "ID_CARD", "TRANSLATION").forEach(this::hold);
        awaitThatAllPapersAreKnown();
        registerParties();
        for (Claim claim : Claim.values()) {
            rights.computeIfAbsent(claim.rightType(), type -> rightsOf(claim));
        }
    }

    private static Told told(Claim claim, String code) {
        String requirement = "items[0].requirements.find { it.code == '" + code + "' }";
        var read = Line.as("complainant", "anyone")
                .get("/v1/evidence-requirements?claim=" + claim)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Told(read.getList(requirement + ".evidence.kind"), read.getList(requirement + ".accepts"));
    }

    private void hold(String kind) {
        papers.computeIfAbsent(
                kind,
                each -> AS_STATED.stream()
                        .map(stated -> brand.paper(each, stated))
                        .toList());
    }

    /** A notice that names them all says RECEIVED until they are there. */
    private void awaitThatAllPapersAreKnown() {
        Map<String, Object> notice = brand.notice(Claim.TM_COUNTERFEIT, "");
        notice.remove("rightId");
        notice.put(
                "evidence",
                papers.values().stream()
                        .flatMap(List::stream)
                        .map(paper -> Brand.relied(paper, "RIGHT"))
                        .toList());
        soon().until(() -> !Objects.equals(brand.rehearse(notice).getString("state"), "RECEIVED"));
    }

    private void registerParties() {
        for (Map<String, Object> verdict : List.of(verdict("VERIFIED"), refusal("R02"))) {
            parties.add(judged("/v1/parties", Line.party("Agency"), verdict));
        }
        Map<String, Object> unidentified = Line.party("Nobody");
        unidentified.remove("identity");
        parties.add(judged("/v1/parties", unidentified, verdict("VERIFIED")));
        parties.add(Line.create(brand.account, "/v1/parties", Line.party("Pending")));
    }

    /** The first is good in everything. */
    private List<String> rightsOf(Claim claim) {
        RightType type = claim.rightType();
        Told told = Objects.requireNonNull(ownership.get(claim));
        String[] good = type == RightType.TRADE_SECRET
                ? new String[] {paper("SECRET_DESCRIPTION")}
                : new String[] {paper(certificate(told)), paper("REGISTER_EXTRACT")};
        List<String> all = new ArrayList<>();
        all.add(brand.right(type, good));
        all.add(brand.right(type));
        all.add(brand.right(type, paper(told.kinds().get(told.kinds().size() - 1))));
        all.add(brand.registered(type, Map.of(), good));
        all.add(brand.right(type, Map.of("jurisdiction", "DE"), good));
        all.add(brand.right(type, Map.of("expiresOn", "2020-12-31"), good));
        all.add(brand.right(type, Map.of("grantedOn", "2099-12-31"), good));
        for (String holder : parties.subList(1, parties.size())) {
            all.add(brand.right(type, Map.of("holderId", holder), good));
        }
        for (String code : refusals(type)) {
            String refused = brand.registered(type, Map.of(), good);
            say("/v1/rights/" + refused, refusal(code));
            all.add(refused);
        }
        return all;
    }

    /** Two of the codes for each type: all of them over all types. */
    private static List<String> refusals(RightType type) {
        int first = type.ordinal() % REFUSALS.size();
        return List.of(REFUSALS.get(first), REFUSALS.get((first + 1) % REFUSALS.size()));
    }

    /** The first kind that suffices and is no ruling. */
    private static String certificate(Told told) {
        return told.accepts().stream()
                .filter(kind -> !kind.equals("JUDGEMENT") && !kind.equals("ADMINISTRATIVE_DECISION"))
                .findFirst()
                .orElseThrow();
    }

    private String paper(String kind) {
        hold(kind);
        return Objects.requireNonNull(papers.get(kind)).get(0);
    }

    private String judged(String path, Map<String, Object> thing, Map<String, Object> verdict) {
        String id = Line.create(brand.account, path, thing);
        say(path + "/" + id, verdict);
        return id;
    }

    private static void say(String path, Map<String, Object> verdict) {
        Line.as("reviewer", null)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(verdict)
                .post(path + "/verification")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> verdict(String verdict) {
        return Map.of("verdict", verdict, "method", "register");
    }

    private static Map<String, Object> refusal(String code) {
        return Map.of("verdict", "REFUSED", "code", code, "method", "register");
    }
}
