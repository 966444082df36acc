package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.EvidenceRole.INFRINGEMENT;
import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Finding.onTarget;
import static dev.promptly.complaint.admissibility.ReasonCode.R01;
import static dev.promptly.complaint.admissibility.ReasonCode.R03;
import static dev.promptly.complaint.admissibility.ReasonCode.R10;
import static dev.promptly.complaint.admissibility.ReasonCode.R20;
import static dev.promptly.complaint.admissibility.ReasonCode.R21;
import static dev.promptly.complaint.admissibility.ReasonCode.R22;
import static dev.promptly.complaint.admissibility.ReasonCode.R24;
import static dev.promptly.complaint.admissibility.ReasonCode.R30;
import static dev.promptly.complaint.admissibility.ReasonCode.R40;

import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Location;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules by which a notice is admitted, each under its name, in the order in which their reasons are shown. */
final class Rules {

    private static final int MOST_TARGETS = 300;

    /** R01: the notice carries the right holder's true identity (Civil Code art. 1195(1)). */
    static final Rule HOLDER_IS_IDENTIFIED =
            notice -> when(!notice.holder().identified(), onComplaint(R01, "/complainantId"));

    /** R02: whoever was refused by a reviewer is not who it says (Civil Code art. 1195(1)). */
    static final Rule IDENTITY_IS_CONFIRMED = notice -> Stream.of(notice.complainant(), notice.holder())
            .flatMap(person -> person.refusal().stream())
            .distinct()
            .map(code -> onComplaint(code, "/complainantId"));

    /** R03: the complainant is the holder, or its agent (platform rule B1.7). */
    static final Rule COMPLAINANT_MAY_SPEAK_FOR_THE_HOLDER =
            notice -> when(!notice.complainant().id().equals(notice.holder().id()), onComplaint(R03, "/complainantId"));

    /** R10: there is a right, and proof of it (Guiding Opinions item 5). */
    static final Rule RIGHT_IS_PROVEN =
            notice -> when(notice.right().filter(Rules::hasProof).isEmpty(), onComplaint(R10, "/rightId"));

    /** R06, R10, R11, R12, R17: what the reviewer said who looked at the right. */
    static final Rule RIGHT_IS_CONFIRMED =
            notice -> notice.right().flatMap(ClaimedRight::refusal).stream().map(code -> onComplaint(code, "/rightId"));

    /** R20: each target can be located exactly (Guiding Opinions item 5). */
    static final Rule TARGET_IS_LOCATED = each(R20, place -> place.location() == Location.UNCLEAR);

    /** R21: each target is on this platform. */
    static final Rule TARGET_IS_HERE = each(R21, place -> place.location() == Location.ELSEWHERE);

    /** R22: at most 300 targets (platform rule B1.8). */
    static final Rule TARGETS_ARE_FEW_ENOUGH = notice -> when(
            notice.places().stream().filter(place -> !place.ended()).count() > MOST_TARGETS,
            onComplaint(R22, "/targets"));

    /** R24: no case is open on the same right, listing and claim, nor is the listing named twice. */
    static final Rule CASE_IS_NEW = notice -> {
        Set<String> seen = new HashSet<>();
        return standing(notice)
                .filter(i -> notice.places().get(i).listingKey() != null)
                .filter(i -> !seen.add(key(notice, i)) || notice.openCases().containsKey(key(notice, i)))
                .mapToObj(i -> duplicate(notice, i));
    };

    /** R30: prima facie evidence for each target (E-Commerce Law art. 42(1)). */
    static final Rule INFRINGEMENT_IS_SHOWN = notice -> {
        List<Integer> bare = standing(notice)
                .filter(i -> notice.evidence().stream()
                        .noneMatch(item -> item.fits() && item.role() == INFRINGEMENT && item.concerns(i)))
                .boxed()
                .toList();
        return bare.size() == standing(notice).count()
                ? when(!bare.isEmpty(), onComplaint(R30, "/evidence"))
                : bare.stream().map(i -> onTarget(R30, i));
    };

    /** R30: evidence that the notice names is there. */
    static final Rule EVIDENCE_IS_THERE =
            notice -> IntStream.range(0, notice.evidence().size())
                    .boxed()
                    .filter(i -> !notice.evidence().get(i).there())
                    .flatMap(i -> missing(notice.evidence().get(i), "/evidence/" + i));

    /** R40: the written guarantee that the notice is true, signed (Guiding Opinions item 5). */
    static final Rule TRUTH_IS_GUARANTEED = notice -> when(!notice.guaranteed(), onComplaint(R40, "/guarantee"));

    static final List<Rule> ALL = List.of(
            HOLDER_IS_IDENTIFIED,
            IDENTITY_IS_CONFIRMED,
            COMPLAINANT_MAY_SPEAK_FOR_THE_HOLDER,
            RIGHT_IS_PROVEN,
            RIGHT_IS_CONFIRMED,
            TARGET_IS_LOCATED,
            TARGET_IS_HERE,
            TARGETS_ARE_FEW_ENOUGH,
            CASE_IS_NEW,
            INFRINGEMENT_IS_SHOWN,
            EVIDENCE_IS_THERE,
            TRUTH_IS_GUARANTEED);

    private Rules() {}

    private static Stream<Finding> when(boolean amiss, Finding finding) {
        return amiss ? Stream.of(finding) : Stream.empty();
    }

    private static Rule each(ReasonCode code, Predicate<Place> amiss) {
        return notice ->
                standing(notice).filter(i -> amiss.test(notice.places().get(i))).mapToObj(i -> onTarget(code, i));
    }

    private static IntStream standing(Notice notice) {
        return IntStream.range(0, notice.places().size())
                .filter(i -> !notice.places().get(i).ended());
    }

    private static boolean hasProof(ClaimedRight right) {
        return right.proofs() > right.proofsMissing().size();
    }

    private static String key(Notice notice, int target) {
        return String.valueOf(notice.places().get(target).listingKey());
    }

    private static Finding duplicate(Notice notice, int target) {
        OpenCase open = notice.openCases().get(key(notice, target));
        return onTarget(R24, target, open == null ? null : open.named(), "/targets/" + target);
    }

    private static Stream<Finding> missing(Exhibit item, String pointer) {
        return item.targets().isEmpty()
                ? Stream.of(onComplaint(R30, pointer))
                : item.targets().stream().sorted().map(target -> onTarget(R30, target, null, pointer));
    }
}
