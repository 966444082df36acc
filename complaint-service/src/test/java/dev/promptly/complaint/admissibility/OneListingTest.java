package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Draft.bare;
import static dev.promptly.complaint.admissibility.Draft.exhibit;
import static dev.promptly.complaint.admissibility.Draft.item;
import static dev.promptly.complaint.admissibility.Draft.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.law.Claim;
import dev.promptly.complaint.law.EvidenceRole;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.listing.ListingAddress.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R24 within one notice: of what is admitted and open, and of nothing else. */
class OneListingTest {

    private static final int NOTICES = Integer.getInteger("notices.count", 2_000);
    private static final long SEED = Long.getLong("notices.seed", new Random().nextLong());

    private final Random random = new Random(SEED);

    @Test
    void ofTwoTheFirstThatCanBeAdmittedIsAndTheOtherIsItsDuplicate() {
        Judgement both = trademark()
                .places(place("901"), place("901"))
                .shown("TEST_PURCHASE")
                .judged();
        Judgement second = trademark()
                .places(place("901"), place("901"))
                .exhibits(exhibit(EvidenceRole.INFRINGEMENT, item("TEST_PURCHASE", Map.of()), 1))
                .judged();

        assertThat(both.effect(0)).isEmpty();
        assertThat(both.reasonsOf(1)).extracting(Reason::code).containsExactly(ReasonCode.R24);
        assertThat(second.effect(1)).as("A1").isEmpty();
        assertThat(second.reasonsOf(0)).extracting(Reason::code).containsExactly(ReasonCode.R24, ReasonCode.R30);
    }

    @Test
    void whatOnlyWaitsForAReviewerStandsInNobodysWay() {
        Place ofOtherGoods = new Place(Location.ON_SITE, "901", false, null, List.of(25));
        Judgement judgement = trademark()
                .places(ofOtherGoods, place("901"))
                .shown("TEST_PURCHASE")
                .judged();

        assertThat(judgement.effect(1)).as("A1, where the first waits for R13").isEmpty();
        assertThat(judgement.reasonsOf(0)).extracting(Reason::code).containsExactly(ReasonCode.R13, ReasonCode.R24);
    }

    @Test
    void whereNoneCanBeAdmittedNoneIsADuplicate() {
        Judgement judgement = trademark().places(place("901"), place("901")).judged();

        assertThat(Draft.reasons(judgement)).extracting(Reason::code).containsExactly(ReasonCode.R30);
    }

    @Test
    void whileAVerdictIsWaitedForNothingIsOpenYet() {
        Judgement judgement = trademark()
                .rightPending()
                .places(place("901"), place("901"))
                .shown("TEST_PURCHASE")
                .judged();

        assertThat(Draft.reasons(judgement)).isEmpty();
    }

    @Test
    void aDuplicateSaysThatItIsFinalAndWhatToDo() {
        Judgement judgement = trademark()
                .places(place("901"), place("901"))
                .shown("TEST_PURCHASE")
                .judged();

        assertThat(judgement.reasonsOf(1).get(0).detail().en()).contains("final", "file anew");
        assertThat(Draft.reasons(trademark()
                                .shown("TEST_PURCHASE")
                                .open("901", new OpenCase(null))
                                .judged())
                        .get(0)
                        .detail()
                        .en())
                .contains("final", "file anew");
    }

    /** In whatever order the targets stand, whatever shows something of them, and however often more is added. */
    @Test
    void neverTwoAreOpenOnOneListingAndNoneIsADuplicateOfNothing() {
        int duplicates = 0;
        for (int i = 0; i < NOTICES; i++) {
            Set<String> open = new HashSet<>();
            List<Place> places = places(random.nextInt(5) + 1, Set.of());
            Set<Integer> ended = new HashSet<>();
            Draft draft = trademark();
            for (int round = 0; round < 3; round++) {
                evidence(draft, places.size());
                Judgement judgement =
                        draft.places(places.toArray(Place[]::new)).open(open).judged();
                Set<String> before = Set.copyOf(open);
                for (int target = 0; target < places.size(); target++) {
                    if (!ended.contains(target) && judgement.effect(target).isEmpty()) {
                        assertThat(open.add(key(places, target))).as(told(i)).isTrue();
                    }
                }
                for (int target = 0; target < places.size(); target++) {
                    boolean duplicate =
                            judgement.reasonsOf(target).stream().anyMatch(reason -> reason.code() == ReasonCode.R24);
                    boolean admitted =
                            !ended.contains(target) && judgement.effect(target).isEmpty();
                    if (!places.get(target).ended()) {
                        assertThat(duplicate).as(told(i)).isEqualTo(!admitted && open.contains(key(places, target)));
                        duplicates += duplicate && !before.contains(key(places, target)) ? 1 : 0;
                    }
                    if (duplicate || admitted) {
                        ended.add(target);
                    }
                }
                places = ended(places, ended);
            }
        }
        System.out.printf("-Dnotices.seed=%d: %d duplicates within a notice%n", SEED, duplicates);
        assertThat(duplicates).isGreaterThan(NOTICES / 20);
    }

    private static String told(int notice) {
        return "-Dnotices.seed=" + SEED + ", notice " + notice;
    }

    private static Draft trademark() {
        return bare(Claim.TM_COUNTERFEIT).proven("TRADEMARK_CERTIFICATE");
    }

    private List<Place> places(int many, Set<Integer> ended) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Place(
                        Location.ON_SITE,
                        random.nextInt(3) == 0 ? "902" : "901",
                        ended.contains(i),
                        null,
                        random.nextInt(4) == 0 ? List.of(25) : List.of()))
                .toList();
    }

    /** What was admitted stands outside from here on: the case that it opened is told by its key. */
    private static List<Place> ended(List<Place> places, Set<Integer> ended) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Place(
                        places.get(i).location(),
                        places.get(i).listingKey(),
                        ended.contains(i),
                        null,
                        places.get(i).niceClasses()))
                .toList();
    }

    private void evidence(Draft draft, int targets) {
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.exhibits(
                    exhibit(EvidenceRole.INFRINGEMENT, item("TEST_PURCHASE", Map.of()), random.nextInt(targets)));
        }
    }

    private static String key(List<Place> places, int target) {
        return String.valueOf(places.get(target).listingKey());
    }
}
