package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onComplaint;
import static dev.promptly.complaint.admissibility.Finding.onField;
import static dev.promptly.complaint.admissibility.Finding.onTarget;
import static dev.promptly.complaint.admissibility.Rule.when;
import static dev.promptly.complaint.law.ReasonCode.R20;
import static dev.promptly.complaint.law.ReasonCode.R21;
import static dev.promptly.complaint.law.ReasonCode.R22;
import static dev.promptly.complaint.law.ReasonCode.R24;
import static dev.promptly.complaint.law.ReasonCode.R25;

import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Words;
import dev.promptly.complaint.listing.ListingAddress.Location;
import java.util.Set;
import java.util.stream.Collectors;

/** R20 to R25: where the targets are, how many, and whether they were complained of before. */
final class TargetRules {

    private static final int MOST_TARGETS = 300;

    /** R20: each target can be located exactly. */
    static final Rule TARGET_IS_LOCATED = Rule.of(notice -> notice.standing()
            .filter(target -> notice.places().get(target).location() == Location.UNCLEAR)
            .mapToObj(target -> onField(R20, target, notice.places().get(target).amiss())));

    /** R21: each target is on this platform. */
    static final Rule TARGET_IS_HERE = Rule.of(notice -> notice.standing()
            .filter(target -> notice.places().get(target).location() == Location.ELSEWHERE)
            .mapToObj(target -> onTarget(R21, target)));

    /** R22: at most 300 targets. */
    static final Rule TARGETS_ARE_FEW_ENOUGH =
            Rule.of(notice -> when(notice.standing().count() > MOST_TARGETS, onComplaint(R22, "/targets")));

    /** R24: no case is open on the same right, listing and claim; of the notice's own targets {@link OneListing} tells. */
    static final Rule CASE_IS_NEW = Rule.of(notice -> notice.standing()
            .filter(target -> notice.places().get(target).listingKey() != null)
            .filter(target -> notice.openCases().containsKey(key(notice, target)))
            .mapToObj(target -> duplicate(notice, target)));

    /** R25: what was complained of before, and whose measure has ended, comes back with new evidence or to a reviewer. */
    static final Rule NOTHING_IS_FILED_AGAIN = Rule.of(notice ->
            notice.standing().filter(target -> isFiledAgain(notice, target)).mapToObj(target -> onTarget(R25, target)));

    private TargetRules() {}

    private static String key(Notice notice, int target) {
        return String.valueOf(notice.places().get(target).listingKey());
    }

    private static Finding duplicate(Notice notice, int target) {
        OpenCase open = notice.openCases().get(key(notice, target));
        return onTarget(R24, target).saying(Words.FILE_ANEW).naming(open == null ? null : open.named());
    }

    private static boolean isFiledAgain(Notice notice, int target) {
        Set<String> before = notice.endedCases().get(key(notice, target));
        Set<String> now = notice.evidence().stream()
                .filter(exhibit -> exhibit.concerns(target))
                .flatMap(Exhibit::forwarded)
                .map(Item::sha256)
                .collect(Collectors.toSet());
        return before != null && before.containsAll(now);
    }
}
