package dev.promptly.complaint.overview;

import dev.promptly.complaint.clock.Deadline;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.page.SoonestDue;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deadlines of all complaints, soonest due first, and after all that have a due time the provisional ones. */
@Singleton
class ListedDeadlines {

    private static final SoonestDue ORDER = new SoonestDue("d");

    private static final Comparator<Found> SOONEST_DUE_FIRST = Comparator.comparing(
                    (Found found) -> Objects.requireNonNullElse(found.due(), Instant.MAX))
            .thenComparing(found -> found.id().toString());

    private static final String QUERY = "select d.id, d.dueAt, t.operatorId from Deadline d"
            + " join Complaint c on c.id = d.complaintId left join c.targets t on t.id = d.targetId where %s order by ";

    private final EntityManager entities;

    ListedDeadlines(EntityManager entities) {
        this.entities = entities;
    }

    /** @param operatorId who sells the listing, where it is of a target whose seller is known */
    record Row(UUID id, Deadline deadline, @Nullable String operatorId) {}

    private record Found(
            UUID id, @Nullable Instant due, @Nullable String operatorId) {}

    /** @param filter over the deadline d, its complaint c and its target t */
    List<Row> matching(Filter filter, PageRequest page) {
        return read(ORDER.rows(filter, page, this::dueOf, this::ask));
    }

    private Optional<Instant> dueOf(UUID id) {
        return entities.createQuery(
                        "select d.dueAt from Deadline d where d.id = ?1 and d.dueAt is not null", Instant.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    private List<Found> ask(Filter filter, String order, int most) {
        var query = entities.createQuery(filter.query(QUERY + order + " limit :most"), Object[].class);
        filter.with("most", most).values().forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Found((UUID) row[0], (Instant) row[1], (String) row[2]))
                .sorted(SOONEST_DUE_FIRST)
                .limit(most)
                .toList();
    }

    private List<Row> read(List<Found> found) {
        Map<UUID, Deadline> byId = entities.createQuery(
                        "select d.id, d from Deadline d where d.id in ?1", Object[].class)
                .setParameter(1, found.stream().map(Found::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Deadline) row[1]));
        return found.stream()
                .map(row -> new Row(row.id(), Objects.requireNonNull(byId.get(row.id())), row.operatorId()))
                .toList();
    }
}
