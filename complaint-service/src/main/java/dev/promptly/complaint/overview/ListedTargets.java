package dev.promptly.complaint.overview;

import dev.promptly.kit.page.ChangePlace;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Targets of all complaints, in the order of these, and within one in the order of the notice. A page knows its place by the
 * target it ended with, whose complaint and position never change.
 */
@Singleton
class ListedTargets {

    static final String NEWEST = "c.id <= :complaint and (c.id < :complaint or t.position > :position)";

    static final String CHANGED = "(c.changedAt, c.id) >= (:changedAt, :complaint) "
            + "and ((c.changedAt, c.id) > (:changedAt, :complaint) or t.position > :position)";

    /**
     * For this transaction: PostgreSQL would walk complaints and targets in step, from the first row of the targets on (a merge
     * join), which costs more with every page. A look at the targets of each complaint begins at the page's place.
     */
    private static final String FROM_ITS_PLACE = "SELECT set_config('enable_mergejoin', 'off', true)";

    private static final int BEFORE_THE_FIRST = -1;

    private static final String ROWS =
            "select c.id, t.id, c.changedAt, t.position from Complaint c join c.targets t where %s order by ";

    private static final String NEWEST_ROWS = ROWS + "c.id desc, t.position limit :most";

    private static final String CHANGED_ROWS = ROWS + "c.changedAt, c.id, t.position limit :most";

    /** The newest of each of its rights. */
    private static final String NEWEST_OF_HOLDER = """
            select newest.complaint, newest.target, newest.changedAt, newest.position from Right r join lateral (
              select c.id as complaint, t.id as target, c.changedAt as changedAt, t.position as position
              from Complaint c join c.targets t where c.rightId = r.id and %s order by c.id desc, t.position limit :most) newest
            where r.holderId in :holderId order by newest.complaint desc, newest.position limit :most""";

    private static final Comparator<Row> NEWEST_FIRST =
            Comparator.comparing(Row::complaint).reversed().thenComparing(Row::position);

    private static final Comparator<Row> OLDEST_CHANGE_FIRST =
            Comparator.comparing(Row::changedAt).thenComparing(Row::complaint).thenComparing(Row::position);

    private final EntityManager entities;

    ListedTargets(EntityManager entities) {
        this.entities = entities;
    }

    /** Read in one statement: the change that a row belongs to is the one by which it stands in the order. */
    record Row(UUID complaintId, UUID targetId, Instant changedAt, int position) {

        private static Row of(Object[] row) {
            return new Row((UUID) row[0], (UUID) row[1], (Instant) row[2], (Integer) row[3]);
        }

        private String complaint() {
            return complaintId.toString();
        }
    }

    private record Place(UUID complaint, int position) {}

    /**
     * @param filter with {@link #NEWEST}
     * @param ofHolder whether they are those of the holder whom the filter names
     */
    List<Row> newest(Filter filter, boolean ofHolder, PageRequest page) {
        return ask(ofHolder ? NEWEST_OF_HOLDER : NEWEST_ROWS, filter, place(page.before()), NEWEST_FIRST, page);
    }

    /** @param filter with {@link #CHANGED} */
    List<Row> changed(Filter filter, ChangePlace from, PageRequest page) {
        Filter after = filter.with("changedAt", from.changedAt());
        return ask(CHANGED_ROWS, after, place(from.id()), OLDEST_CHANGE_FIRST, page);
    }

    /** No target has the id before the first page: it stands for a complaint that is before all. */
    private Place place(UUID target) {
        return entities.createQuery(
                        "select new " + Place.class.getName()
                                + "(c.id, t.position) from Complaint c join c.targets t where t.id = ?1",
                        Place.class)
                .setParameter(1, target)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Place(target, BEFORE_THE_FIRST));
    }

    private List<Row> ask(String rows, Filter filter, Place from, Comparator<Row> order, PageRequest page) {
        entities.createNativeQuery(FROM_ITS_PLACE, String.class).getSingleResult();
        int most = page.limit() + 1;
        var query = entities.createQuery(filter.query(rows), Object[].class);
        filter.with("complaint", from.complaint())
                .with("position", from.position())
                .with("most", most)
                .values()
                .forEach(query::setParameter);
        return query.getResultStream().map(Row::of).sorted(order).limit(most).toList();
    }
}
