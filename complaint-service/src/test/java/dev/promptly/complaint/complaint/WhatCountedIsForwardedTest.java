package dev.promptly.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.Notice.Proof;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.admission.AdmissionActs;
import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.admission.ComplaintRequest.TargetRequest;
import dev.promptly.complaint.admission.NoticeFacts;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears.Moved;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.Shops;
import dev.promptly.complaint.notice.Addressees;
import dev.promptly.complaint.notice.Forward.Manifested;
import dev.promptly.complaint.notice.Manifest;
import dev.promptly.complaint.reception.Filing;
import dev.promptly.complaint.site.Profile;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.TargetState;
import dev.promptly.complaint.verification.Verification.State;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.problem.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Invariant I3, of two thousand random notices ({@code -Dnotices.count}, {@code -Dnotices.seed}) with random names of targets, moves
 * and supplements: whatever a target was admitted on is in its operator's manifest, and nothing of another operator's is.
 */
class WhatCountedIsForwardedTest {

    private static final int NOTICES = Integer.getInteger("notices.count", 2_000);
    private static final long SEED = Long.getLong("notices.seed", new Random().nextLong());
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00.000Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor COMPLAINANT = new Actor("complainant", "brand", null);
    private static final Person HOLDER = new Person(UUID.randomUUID(), true, State.VERIFIED, Optional.empty());

    private static final Site SITE = Shops.main();

    /** What its owner states of a paper, so that it can be relied on. */
    private static final Map<String, Map<String, Object>> PAPERS = Map.ofEntries(
            Map.entry("TRADEMARK_CERTIFICATE", Map.of()),
            Map.entry("PATENT_CERTIFICATE", Map.of()),
            Map.entry("PATENT_EVALUATION_REPORT", Map.of()),
            Map.entry("ORIGINAL_FILE", Map.of()),
            Map.entry("WATERMARK", Map.of()),
            Map.entry("METADATA_RECORD", Map.of()),
            Map.entry("TEST_PURCHASE", Map.of()),
            Map.entry("IDENTIFICATION_REPORT", Map.of("orderNumber", true, "method", true, "signed", true)),
            Map.entry("SCREENSHOT", Map.of()),
            Map.entry("INDICATORS", Map.of("indicators", List.of("SERIAL"))),
            Map.entry("CLAIM_CHART", Map.of()),
            Map.entry("COMPARISON", Map.of()),
            Map.entry(
                    "JUDGEMENT", Map.of("effectiveOn", "2025-06-01", "productModel", "K-7", "finding", "INFRINGEMENT")),
            Map.entry("TRANSLATION", Map.of()),
            Map.entry("ID_CARD", Map.of()),
            Map.entry("POWER_OF_ATTORNEY", Map.of("sealed", true)));

    private static final List<String> SUFFICING =
            List.of("TEST_PURCHASE", "COMPARISON", "CLAIM_CHART", "PATENT_EVALUATION_REPORT");

    private static final List<String> KINDS = PAPERS.keySet().stream().sorted().toList();

    /** A reviewer has looked at whatever ruling a notice rests on, so that those are admitted too. */
    private static final List<Reviewed> RULINGS_WERE_SEEN = Stream.of(ReasonCode.R10, ReasonCode.R30)
            .map(code -> new Reviewed(null, code, Optional.empty()))
            .toList();

    private final Random random = new Random(SEED);
    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void whateverATargetWasAdmittedOnIsInItsOperatorsManifestAndNothingOfAnothers() {
        for (int i = 0; i < NOTICES; i++) {
            Case one = new Case();
            try {
                one.run();
            } catch (AssertionError e) {
                throw new AssertionError("-Dnotices.seed=" + SEED + ", notice " + i + ": " + one.request, e);
            }
        }
        System.out.printf("-Dnotices.seed=%d: %s%n", SEED, seen);
        assertThat(seen.get("manifests")).isGreaterThan(NOTICES / 4);
        assertThat(seen)
                .containsKeys(
                        "admitted on what was named for it",
                        "admitted by a supplement",
                        "admitted after a move",
                        "with a seller beside it",
                        "words refused");
    }

    /** One notice from its filing through what is added to it. */
    private final class Case {

        private final Map<UUID, Item> items = new HashMap<>();
        private final ClaimedRight right;

        /** By position of the item: the positions of the targets that whoever handed it in meant; null where it meant all. */
        private final List<@Nullable Set<Integer>> meant = new ArrayList<>();

        private final Set<Integer> moved = new LinkedHashSet<>();

        /** Where the targets are that the supplement in hand moves. */
        private final Map<UUID, ListingAddress> to = new HashMap<>();

        private ComplaintRequest request;

        Case() {
            Claim claim = any(List.of(Claim.TM_COUNTERFEIT, Claim.COPY_IMAGE, Claim.PAT_INVENTION, Claim.PAT_UM));
            List<TargetRequest> rows = Stream.generate(this::row)
                    .limit(1 + random.nextInt(4))
                    .collect(Collectors.toCollection(ArrayList::new));
            right = right(claim);
            request = request(claim, rows, List.of());
        }

        void run() {
            List<Target> targets = targets();
            List<EvidenceReference> evidence = evidence(targets, 5);
            request = request(request.claim(), request.targets(), evidence);
            Filing filing = new Filing(
                    Ids.next(),
                    "brand",
                    "brand",
                    COMPLAINANT,
                    SITE,
                    request,
                    new byte[0],
                    true,
                    CaseFile.terms(SITE, request, NOW));
            Complaint complaint = filing.received(
                    targets, new WhatEvidenceIsFor(request.targets(), targets).read(evidence, NOW), NOW, NOW);
            judge(complaint, "filed");
            for (int round = random.nextInt(3); round > 0 && complaint.undecided(); round--) {
                supplement(complaint);
            }
        }

        /** Some of what is undecided is moved, and something is added. */
        private void supplement(Complaint complaint) {
            List<TargetRequest> rows = new ArrayList<>(request.targets());
            to.clear();
            for (Target target : complaint.targets) {
                if (target.state.undecided() && oneIn(2)) {
                    TargetRequest place = row();
                    rows.set(target.position, rows.get(target.position).at(place.url(), place.itemId()));
                    to.put(target.id, rows.get(target.position).address(SITE));
                    moved.add(target.position);
                }
            }
            request = request(request.claim(), rows, request.evidenceOrNone());
            List<EvidenceReference> more = evidence(complaint.targets, 3);
            List<Exhibited> added = new WhatEvidenceIsFor(rows, complaint.targets, to).read(more, NOW);
            List<EvidenceReference> all = new ArrayList<>(request.evidenceOrNone());
            all.addAll(more);
            request = request(request.claim(), rows, all);
            complaint.take(
                    List.of(
                            Act.curing(NOW, COMPLAINANT, true),
                            Act.of(
                                            ActKind.COMPLAINT_SUPPLEMENTED,
                                            NOW,
                                            COMPLAINANT,
                                            Change.unmoved(complaint.undecidedTargets()))
                                    .bearing(new Bears.Added(
                                            added, new byte[0], NOW, null, null, sold(complaint), true))),
                    () -> SiteCalendar.of(SITE));
            judge(complaint, "by a supplement");
        }

        /** Whoever sold where they were sells where they are. */
        private Map<UUID, Moved> sold(Complaint complaint) {
            return complaint.targets.stream()
                    .filter(target -> to.containsKey(target.id))
                    .collect(Collectors.toMap(
                            target -> target.id,
                            target -> new Moved(Objects.requireNonNull(to.get(target.id)), target.operatorId)));
        }

        private void judge(Complaint complaint, String how) {
            Set<Target> open = complaint.targets.stream()
                    .filter(target -> target.state.standsInTheWay())
                    .collect(Collectors.toSet());
            Notice notice = notice(
                    places(complaint.targets),
                    NoticeFacts.exhibits(complaint, request, this::known),
                    open.stream()
                            .filter(target -> target.listingKey != null)
                            .collect(Collectors.toMap(
                                    target -> String.valueOf(target.listingKey),
                                    target -> new OpenCase(null),
                                    (a, b) -> a)));
            Judgement judgement = judged(notice);
            Terms terms = CaseFile.terms(SITE, request, NOW);
            complaint.take(
                    AdmissionActs.of(complaint, new Bears.Judged(judgement, terms, List.of(), NOW), NOW),
                    terms::calendar);
            List<Target> admitted = complaint.targets.stream()
                    .filter(target -> target.state == TargetState.ADMITTED && !open.contains(target))
                    .toList();
            Addressees.byOperator(admitted).values().forEach(own -> {
                List<Manifested> manifest = Manifest.of(complaint.evidence, own, this::known);
                own.forEach(target -> requireThatItSuffices(target, manifest, notice, judgement, how));
                requireNothingOfOthers(manifest, own, complaint);
            });
        }

        /** By the operator's manifest alone, and what the registry holds for the right, the target is admitted all the same. */
        private void requireThatItSuffices(
                Target target, List<Manifested> manifest, Notice notice, Judgement judgement, String how) {
            Set<UUID> sent = manifest.stream().map(Manifested::evidenceId).collect(Collectors.toSet());
            List<Exhibit> shown = notice.evidence().stream()
                    .filter(exhibit -> sent.contains(exhibit.id()))
                    .filter(exhibit ->
                            exhibit.targets().isEmpty() || exhibit.targets().contains(target.position))
                    .map(exhibit -> new Exhibit(
                            exhibit.id(),
                            exhibit.role(),
                            Set.of(),
                            exhibit.item(),
                            exhibit.language(),
                            exhibit.translationOf()))
                    .toList();
            Judgement alone = judged(notice(List.of(notice.places().get(target.position)), shown, Map.of()));

            assertThat(alone.effect(0))
                    .as("%s by %s", target.position, manifest)
                    .isEmpty();
            assertThat(alone.backed().contains(0)).isEqualTo(judgement.backed().contains(target.position));
            count("manifests");
            count("admitted " + how);
            if (moved.contains(target.position)) {
                count("admitted after a move");
            }
            if (notice.evidence().stream().anyMatch(exhibit -> exhibit.targets().contains(target.position))) {
                count("admitted on what was named for it");
            }
        }

        private void requireNothingOfOthers(List<Manifested> manifest, List<Target> own, Complaint complaint) {
            Set<Integer> positions = own.stream().map(target -> target.position).collect(Collectors.toSet());
            Set<UUID> lawful = IntStream.range(0, meant.size())
                    .filter(i -> meant.get(i) == null
                            || Objects.requireNonNull(meant.get(i)).stream().anyMatch(positions::contains))
                    .mapToObj(i -> complaint.evidence.get(i).evidenceId)
                    .collect(Collectors.toSet());

            assertThat(manifest).extracting(Manifested::evidenceId).isSubsetOf(lawful);
            assertThat(manifest).extracting(Manifested::kind).doesNotContain("ID_CARD", "POWER_OF_ATTORNEY");
            if (lawful.size() < complaint.evidence.size()) {
                count("with a seller beside it");
            }
        }

        private Optional<Item> known(UUID id) {
            return Optional.ofNullable(items.get(id));
        }

        private TargetRequest row() {
            String item = any(List.of("901", "902", "903", "904"));
            String url = oneIn(2) ? "https://shop.example/item/" + item : null;
            String given = url == null || oneIn(3) ? item : null;
            String reference = oneIn(3) ? null : any(List.of("BP-1", "BP-2", "BP-3", "901"));
            String shop = oneIn(8) ? null : any(List.of("shop-17", "shop-23"));
            String nowhere = oneIn(12) ? "the red lamp" : url;
            return new TargetRequest(null, nowhere, given, shop, reference, "K-7", null, null);
        }

        private List<Target> targets() {
            return IntStream.range(0, request.targets().size())
                    .mapToObj(i -> {
                        TargetRequest row = request.targets().get(i);
                        return Filing.target(i, row, row.address(SITE), row.operatorId());
                    })
                    .toList();
        }

        private ClaimedRight right(Claim claim) {
            List<Proof> proofs = Stream.of("TRADEMARK_CERTIFICATE", "PATENT_CERTIFICATE", "ORIGINAL_FILE")
                    .filter(kind -> !oneIn(6))
                    .map(kind -> new Proof(UUID.randomUUID(), Optional.of(paper(kind))))
                    .toList();
            return new ClaimedRight(
                    HOLDER,
                    claim.rightType(),
                    "CN",
                    List.of(),
                    RightStatus.VALID,
                    proofs,
                    false,
                    true,
                    State.VERIFIED,
                    Optional.empty());
        }

        private List<EvidenceReference> evidence(List<Target> targets, int most) {
            List<EvidenceReference> evidence = new ArrayList<>();
            for (int i = 1 + random.nextInt(most); i > 0; i--) {
                UUID id = oneIn(10) && !items.isEmpty() ? any(List.copyOf(items.keySet())) : UUID.randomUUID();
                if (!oneIn(25)) {
                    items.putIfAbsent(id, paper(oneIn(4) ? any(KINDS) : any(SUFFICING)));
                }
                EvidenceRole role = oneIn(3) ? any(List.of(EvidenceRole.values())) : fitting(items.get(id));
                UUID original = oneIn(6) && !items.isEmpty() ? any(List.copyOf(items.keySet())) : null;
                evidence.add(named(new EvidenceReference(id, role, null, oneIn(10) ? "en" : "zh", original), targets));
            }
            return evidence;
        }

        private EvidenceRole fitting(@Nullable Item item) {
            return item != null
                            && EvidenceRole.RIGHT.takes(item.kind())
                            && !item.kind().equals("JUDGEMENT")
                    ? EvidenceRole.RIGHT
                    : EvidenceRole.INFRINGEMENT;
        }

        /** Mostly for some of the targets, by a word of theirs that nobody can mistake. */
        private EvidenceReference named(EvidenceReference item, List<Target> targets) {
            if (oneIn(3)) {
                meant.add(null);
                return item;
            }
            Set<Integer> positions = new LinkedHashSet<>();
            List<String> words = new ArrayList<>();
            for (Target target : targets) {
                String word = oneIn(2) ? target.externalRef : itemId(target);
                if (word == null || oneIn(2)) {
                    continue;
                }
                Set<Integer> references = positions(targets, word, true);
                Set<Integer> listings = positions(targets, word, false);
                if (!listings.isEmpty() && !listings.containsAll(references)) {
                    requireRefused(item, word, targets);
                } else {
                    words.add(word);
                    positions.addAll(listings.isEmpty() ? references : listings);
                }
            }
            if (words.isEmpty()) {
                meant.add(null);
                return item;
            }
            meant.add(positions);
            return new EvidenceReference(item.evidenceId(), item.role(), words, item.language(), item.translationOf());
        }

        private void requireRefused(EvidenceReference item, String word, List<Target> targets) {
            EvidenceReference ambiguous =
                    new EvidenceReference(item.evidenceId(), item.role(), List.of(word), null, null);

            assertThatThrownBy(
                            () -> new WhatEvidenceIsFor(request.targets(), targets, to).read(List.of(ambiguous), NOW))
                    .isInstanceOf(Refused.class);
            count("words refused");
        }

        private @Nullable String itemId(Target target) {
            ListingAddress address = to.get(target.id);
            return address == null ? target.itemId : address.itemId();
        }

        private Set<Integer> positions(List<Target> targets, String word, boolean reference) {
            return targets.stream()
                    .filter(target -> word.equals(reference ? target.externalRef : itemId(target)))
                    .map(target -> target.position)
                    .collect(Collectors.toSet());
        }

        private Notice notice(List<Place> places, List<Exhibit> evidence, Map<String, OpenCase> open) {
            return new Notice(
                    request.claim(),
                    TODAY,
                    TODAY,
                    TODAY,
                    "CN",
                    HOLDER,
                    Optional.of(right),
                    List.of(),
                    places,
                    evidence,
                    List.of(),
                    true,
                    true,
                    open,
                    Map.of(),
                    RULINGS_WERE_SEEN);
        }
    }

    private static List<Place> places(List<Target> targets) {
        return targets.stream()
                .map(target -> new Place(
                        target.location, target.listingKey, target.state.ended(), "K-7", List.of(), target.amiss))
                .toList();
    }

    private static Judgement judged(Notice notice) {
        return dev.promptly.complaint.admissibility.RuleBooks.KNOWN
                .inForce(Profile.CN_ECL, TODAY)
                .judge(notice);
    }

    private static ComplaintRequest request(
            Claim claim, List<TargetRequest> targets, List<EvidenceReference> evidence) {
        return new ComplaintRequest(
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null,
                claim,
                null,
                targets,
                null,
                evidence,
                null,
                null,
                null,
                null);
    }

    private static Item paper(String kind) {
        return new Item(kind, UUID.randomUUID().toString(), Objects.requireNonNull(PAPERS.get(kind)));
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
