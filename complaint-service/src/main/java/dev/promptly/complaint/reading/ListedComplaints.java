package dev.promptly.complaint.reading;

import dev.promptly.complaint.casework.Complaints;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Complaints as lists: each page begins at its place in an index. */
@Singleton
class ListedComplaints {

    private static final Comparator<Row> NEWEST_FIRST =
            Comparator.comparing((Row row) -> row.id().toString()).reversed();

    private static final Comparator<Row> OLDEST_CHANGE_FIRST =
            Comparator.comparing(Row::changedAt).thenComparing(row -> row.id().toString());

    private static final String CHANGED =
            "select c.id, c.changedAt from Complaint c where %s order by c.changedAt, c.id limit :most";

    /** By which index the newest are found. */
    enum Source {
        COMPLAINTS("select c.id, c.changedAt from Complaint c where %s order by c.id desc limit :most"),

        /** Of a seller, say, of whom few complain: over its targets {@code o}, each complaint once. */
        TARGETS(
                "select distinct c.id, c.changedAt from Complaint c join c.targets o where %s order by c.id desc limit :most"),

        /** Of a holder: the newest of each of its rights. */
        RIGHTS("""
                select newest.id, newest.changedAt from Right r join lateral (
                  select c.id as id, c.changedAt as changedAt from Complaint c where c.rightId = r.id and %s
                  order by c.id desc limit :most) newest
                where r.holderId in :holderId order by newest.id desc limit :most""");

        private final String query;

        Source(String query) {
            this.query = query;
        }
    }

    private record Row(UUID id, Instant changedAt) {}

    /**
     * A complaint of a list.
     *
     * @param changedAt by which it stands in the list of changes; it may have changed again since that was read
     */
    record Listed(Complaint complaint, Instant changedAt) {}

    private final Complaints complaints;
    private final EntityManager entities;

    ListedComplaints(Complaints complaints, EntityManager entities) {
        this.complaints = complaints;
        this.entities = entities;
    }

    /** The newest before the place. */
    List<Listed> newest(Source source, Filter filter, PageRequest page) {
        return ask(source.query, filter.with("before", page.before()), NEWEST_FIRST, page);
    }

    /** Oldest change first, from the one after the place. */
    List<Listed> changed(Filter filter, ChangePlace after, PageRequest page) {
        Filter from = filter.with("changedAt", after.changedAt()).with("changed", after.id());
        return ask(CHANGED, from, OLDEST_CHANGE_FIRST, page);
    }

    private List<Listed> ask(String query, Filter filter, Comparator<Row> order, PageRequest page) {
        int most = page.limit() + 1;
        var asked = entities.createQuery(filter.query(query), Object[].class);
        filter.with("most", most).values().forEach(asked::setParameter);
        return read(asked.getResultStream()
                .map(row -> new Row((UUID) row[0], (Instant) row[1]))
                .sorted(order)
                .limit(most)
                .toList());
    }

    private List<Listed> read(List<Row> rows) {
        Map<UUID, Complaint> byId = complaints
                .list("id in ?1", rows.stream().map(Row::id).toList())
                .stream()
                .collect(Collectors.toMap(complaint -> complaint.id(), Function.identity()));
        return rows.stream()
                .map(row -> new Listed(Objects.requireNonNull(byId.get(row.id())), row.changedAt()))
                .toList();
    }
}
