package dev.promptly.complaint.overview;

import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.page.SoonestDue;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the platform is asked to do: measures to take and to end, soonest due first. */
@Singleton
class MeasureWork {

    private static final SoonestDue ORDER = new SoonestDue("m");

    private static final String HELD_BY_OTHERS = "exists (select 1 from Listing l join l.holds h "
            + "where l.key.site = c.site and l.key.listingKey = t.listingKey and h.complaintId <> c.id)";

    private final EntityManager entities;

    MeasureWork(EntityManager entities) {
        this.entities = entities;
    }

    /** Nobody is asked any more to hide for the sake of one that has ended. */
    private static final String NOT_FOR_NOTHING = "(m.state not in ('REQUESTED', 'FAILED') or t.state not in :ended)";

    private static final List<TargetState> ENDED = Stream.of(TargetState.values())
            .filter(state -> state.ended() && !state.holds())
            .toList();

    private static final String QUERY = "select m.id, c.id, t.id, c.site, c.claim, m.state, m.type, "
            + "t.itemId, t.url, t.operatorId, m.dueAt, t.state, t.endReason, "
            + "case when m.endRequestedAt is null then false else true end, "
            + "case when " + HELD_BY_OTHERS + " then true else false end "
            + "from Complaint c join c.targets t join t.measure m where %s order by ";

    private static final Comparator<MeasureWorkView> SOONEST_DUE_FIRST = Comparator.comparing(
                    (MeasureWorkView measure) -> Objects.requireNonNullElse(measure.dueAt(), Instant.MAX))
            .thenComparing(measure -> measure.id().toString());

    /** Over the complaint c, its target t and its measure m: all that anybody is to do something about. */
    static Filter all() {
        return new Filter(NOT_FOR_NOTHING).with("ended", ENDED);
    }

    /** @param filter one of {@link #all()} */
    List<MeasureWorkView> matching(Filter filter, PageRequest page) {
        return ORDER.rows(filter, page, this::dueOf, this::ask);
    }

    private Optional<Instant> dueOf(UUID id) {
        return entities.createQuery(
                        "select m.dueAt from Measure m where m.id = ?1 and m.dueAt is not null", Instant.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    private List<MeasureWorkView> ask(Filter filter, String order, int most) {
        var query = entities.createQuery(filter.query(QUERY + order + " limit :most"), Object[].class);
        filter.with("most", most).values().forEach(query::setParameter);
        return query.getResultStream()
                .map(MeasureWorkView::of)
                .sorted(SOONEST_DUE_FIRST)
                .limit(most)
                .toList();
    }
}
