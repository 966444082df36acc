package dev.promptly.notification.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The promptness record of a complaint (Electronic Commerce Law art. 42: "promptly", shown instant by instant). */
record RecordView(UUID complaintId, List<ActView> acts, List<Deadline> deadlines) {

    /** The whole record, as its parties' platform and overseers see it. */
    static RecordView whole(UUID complaintId, List<RecordedAct> acts, Instant now) {
        Set<UUID> all = new HashSet<>();
        acts.forEach(act -> all.addAll(act.targets().keySet()));
        return of(complaintId, acts, all, now);
    }

    /** What concerns the targets whose notice was forwarded to the account: no other seller's acts, nor their targets' ids. */
    static RecordView forAddressee(UUID complaintId, String account, List<RecordedAct> acts, Instant now) {
        Set<UUID> own = new HashSet<>();
        acts.stream()
                .filter(act -> act.name().equals("notice.forwarded"))
                .filter(act -> account.equals(
                        act.disclosed("addressee").path("account").textValue()))
                .forEach(act -> own.addAll(act.targets().keySet()));
        List<RecordedAct> naming = acts.stream()
                .filter(act -> act.targets().keySet().stream().anyMatch(own::contains))
                .toList();
        return of(complaintId, naming, own, now);
    }

    private static RecordView of(UUID complaintId, List<RecordedAct> acts, Set<UUID> seen, Instant now) {
        return new RecordView(
                complaintId,
                acts.stream()
                        .map(act -> ActView.from(act, seen))
                        .sorted(ActView.IN_ORDER)
                        .toList(),
                Deadlines.of(acts, now).stream()
                        .filter(deadline -> seen.contains(deadline.targetId()))
                        .toList());
    }
}
