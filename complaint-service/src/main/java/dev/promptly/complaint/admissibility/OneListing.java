package dev.promptly.complaint.admissibility;

import static dev.promptly.complaint.admissibility.Finding.onTarget;
import static dev.promptly.complaint.law.ReasonCode.R24;

import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * R24 within one notice: of its targets on one listing the first that can be admitted is, and the others are duplicates of it. A
 * target that is not admitted stands in nobody's way, whatever keeps it: then nothing on that listing is open.
 */
final class OneListing {

    private OneListing() {}

    /** The judgement, once the targets that are admitted by it are known. */
    static Judgement once(Notice notice, Judgement judged) {
        Map<Integer, List<Reason>> onTargets = new TreeMap<>(judged.targetReasons());
        targetsByListing(notice)
                .values()
                .forEach(targets -> targets.stream()
                        .filter(target -> judged.effect(target).isEmpty())
                        .findFirst()
                        .ifPresent(first -> targets.stream()
                                .filter(target -> !target.equals(first))
                                .forEach(target -> onTargets.put(
                                        target, with(duplicate(target, notice), judged.reasonsOf(target))))));
        return new Judgement(judged.waiting(), judged.reasons(), onTargets, judged.backed());
    }

    /** Of listings on which no case is open yet; where one is, all of them are duplicates of that. */
    private static Map<String, List<Integer>> targetsByListing(Notice notice) {
        return notice.standing()
                .boxed()
                .filter(target -> notice.places().get(target).listingKey() != null)
                .filter(target -> !notice.openCases().containsKey(key(notice, target)))
                .collect(Collectors.groupingBy(target -> key(notice, target), LinkedHashMap::new, Collectors.toList()));
    }

    private static String key(Notice notice, int target) {
        return String.valueOf(notice.places().get(target).listingKey());
    }

    private static Reason duplicate(int target, Notice notice) {
        return onTarget(R24, target).saying(Words.FIRST_IN_THIS_NOTICE).reason(notice.actDate());
    }

    /** In the order of the codes, as the rules say them. */
    private static List<Reason> with(Reason duplicate, List<Reason> others) {
        List<Reason> all = new ArrayList<>(others);
        int before = (int) others.stream()
                .takeWhile(reason -> reason.code().compareTo(R24) < 0)
                .count();
        all.add(before, duplicate);
        return all;
    }
}
