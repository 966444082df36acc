package dev.promptly.complaint.overview;

import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.factchange.Horizon;
import dev.promptly.complaint.overview.ListedTargets.Row;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.reading.ComplaintView.TargetView;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
@Transactional
class TargetsService {

    @Inject
    ListedTargets targets;

    @Inject
    Complaints complaints;

    @Inject
    CaseService cases;

    @Inject
    Readers readers;

    @Inject
    Horizon horizon;

    Page<ListedTarget> list(TargetFilter wanted, PageRequest page) {
        Reader reader = readers.calling(wanted.role(), Role.REVIEWER, Role.PLATFORM, Role.AUDITOR);
        Instant since = wanted.changedSince();
        if (since == null) {
            List<Row> rows =
                    targets.newest(reader.narrow(wanted.after(ListedTargets.NEWEST)), wanted.isOfHolder(), page);
            return Page.of(rows, page, Row::targetId, shown(rows, reader));
        }
        ChangePlace from = page.afterChange().orElseGet(() -> ChangePlace.before(since, horizon.complete()));
        List<Row> rows = targets.changed(reader.narrow(wanted.after(ListedTargets.CHANGED)), from, page);
        return Page.ofChanges(
                rows,
                page,
                from,
                row -> new ChangePlace(from.asOf(), row.changedAt(), row.targetId()),
                shown(rows, reader));
    }

    /** Each complaint is read once, however many of its targets are on the page. */
    private Function<Row, ListedTarget> shown(List<Row> rows, Reader reader) {
        List<UUID> ids = rows.stream().map(Row::complaintId).distinct().toList();
        Map<UUID, Shown> byId = complaints.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        complaint -> complaint.id(), complaint -> new Shown(complaint, cases.targets(complaint))));
        return row -> {
            Shown shown = Objects.requireNonNull(byId.get(row.complaintId()));
            TargetView target =
                    shown.views().apply(shown.complaint().target(row.targetId()).orElseThrow());
            return reader.isSeller()
                    ? ListedTarget.forSeller(shown.complaint(), target)
                    : ListedTarget.from(shown.complaint(), target);
        };
    }

    private record Shown(Complaint complaint, Function<Target, TargetView> views) {}
}
