package dev.promptly.complaint.platform;

import dev.promptly.complaint.statute.TargetState;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.page.SoonestDue;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** What the platform is asked to do: measures to take and to end, soonest due first. */
@Singleton
class MeasureWork {

    private static final SoonestDue ORDER = new SoonestDue("m", "Measure");

    private static final String HELD_BY_OTHERS = "exists (select 1 from Listing l join l.holds h "
            + "where l.key.site = c.site and l.key.listingKey = t.listingKey and h.complaintId <> c.id)";

    private final EntityManager entities;

    MeasureWork(EntityManager entities) {
        this.entities = entities;
    }

    /** Nobody is asked any more to hide for the sake of one that has ended. */
    private static final String NOT_FOR_NOTHING = "(m.state not in ('REQUESTED', 'FAILED') or t.state not in :ended)";

    private static final List<TargetState> ENDED =
            Stream.of(TargetState.values()).filter(TargetState::ended).toList();

    /** @param filter over the complaint c, its target t and its measure m */
    List<MeasureWorkView> matching(Filter filter, PageRequest page) {
        Filter after = ORDER.after(filter.and(NOT_FOR_NOTHING, "ended", ENDED), page);
        var query = entities.createQuery(
                "select new " + MeasureWorkView.class.getName()
                        + "(m.id, c.id, t.id, c.site, c.claim, m.state, m.type, "
                        + "t.itemId, t.url, t.operatorId, m.dueAt, t.state, t.endReason, "
                        + "case when m.endRequestedAt is null then false else true end, "
                        + "case when " + HELD_BY_OTHERS + " then true else false end) "
                        + "from Complaint c join c.targets t join t.measure m where " + after.where() + " order by "
                        + ORDER.order(),
                MeasureWorkView.class);
        after.values().forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }
}
