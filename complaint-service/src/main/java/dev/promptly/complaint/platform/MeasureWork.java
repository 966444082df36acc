package dev.promptly.complaint.platform;

import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What the platform is asked to do: measures to take and to end, soonest due first. */
@Singleton
class MeasureWork {

    /** After all that have a due time, those of which nobody can say yet when they are due. */
    private static final String BY_DUE = "coalesce(m.dueAt, :never)";

    private static final String LAST_DUE = "select coalesce(l.dueAt, :never) from Measure l where l.id = :last";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String HELD_BY_OTHERS = "exists (select 1 from Listing l join l.holds h "
            + "where l.key.site = c.site and l.key.listingKey = t.listingKey and h.complaintId <> c.id)";

    private final EntityManager entities;

    MeasureWork(EntityManager entities) {
        this.entities = entities;
    }

    /** @param filter over the complaint c, its target t and its measure m */
    List<MeasureWorkView> matching(Filter filter, PageRequest page) {
        Filter after = filter.with("never", NEVER)
                .and(
                        "(" + BY_DUE + " > (" + LAST_DUE + ") or (" + BY_DUE + " = (" + LAST_DUE
                                + ") and m.id > :last))",
                        "last",
                        page.after().orElse(null));
        var query = entities.createQuery(
                "select new " + MeasureWorkView.class.getName()
                        + "(m.id, c.id, t.id, c.site, c.claim, m.state, m.type, "
                        + "t.itemId, t.url, t.operatorId, m.dueAt, t.state, t.endReason, "
                        + "case when m.endRequestedAt is null then false else true end, "
                        + "case when " + HELD_BY_OTHERS + " then true else false end) "
                        + "from Complaint c join c.targets t join t.measure m where " + after.where() + " order by "
                        + BY_DUE + ", m.id",
                MeasureWorkView.class);
        after.values().forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }
}
