package dev.promptly.notification.record;

import dev.promptly.kit.caller.Account;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.act.RecordedAct;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The promptness record of a complaint (Electronic Commerce Law art. 42: "promptly", shown instant by instant). */
record RecordView(UUID complaintId, List<ActView> acts, List<Deadline> deadlines) {

    /** The whole record, as its parties' platform and overseers see it. */
    static RecordView whole(UUID complaintId, List<RecordedAct> acts, Instant now) {
        Set<UUID> all = new HashSet<>();
        acts.forEach(act -> all.addAll(act.targets().keySet()));
        return of(complaintId, acts, all, act -> true, act -> ActView.from(act, all), now);
    }

    /**
     * What concerns the targets whose notice was forwarded to the operator: no other seller's acts, nor their targets' ids; and
     * of whoever else acted the role alone.
     */
    static RecordView forAddressee(UUID complaintId, Account operator, List<RecordedAct> acts, Instant now) {
        Set<UUID> own = new HashSet<>();
        acts.stream()
                .filter(act -> act.name().equals(OwnActKind.NOTICE_FORWARDED.wire()))
                .forEach(act -> own.addAll(act.targetsOf(operator)));
        Predicate<RecordedAct> naming = act -> act.targets().keySet().stream().anyMatch(own::contains);
        return of(complaintId, acts, own, naming, act -> ActView.forAddressee(act, own, operator), now);
    }

    private static RecordView of(
            UUID complaintId,
            List<RecordedAct> acts,
            Set<UUID> seen,
            Predicate<RecordedAct> concerned,
            Function<RecordedAct, ActView> shown,
            Instant now) {
        return new RecordView(
                complaintId,
                acts.stream()
                        .filter(concerned)
                        .map(shown)
                        .sorted(ActView.IN_ORDER)
                        .toList(),
                Deadlines.of(acts, seen, now));
    }
}
