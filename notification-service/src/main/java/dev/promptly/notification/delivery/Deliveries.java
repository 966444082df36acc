package dev.promptly.notification.delivery;

import dev.promptly.kit.database.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** All notices on their way. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** Longer than the slowest attempt may last. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String FREE = """
            SELECT * FROM delivery
            WHERE state = 'DUE' AND due_at <= :legal AND (leased_until IS NULL OR leased_until < :system)
            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED""";

    private static final Rows<Delivery> ROWS =
            Rows.<Delivery>of("delivery").mapped(Delivery.class, Function.identity());

    private final DataSource dataSource;

    Deliveries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(List<Delivery> begun) {
        ROWS.insert(dataSource, begun);
    }

    /** Takes what is due and nobody else attempts: ours until the lease is over, whatever becomes of us. */
    List<Delivery> lease(int most, Instant legalTime) {
        Instant systemTime = Instant.now();
        List<Delivery> due = getEntityManager()
                .createNativeQuery(FREE, Delivery.class)
                .setParameter("legal", legalTime)
                .setParameter("system", systemTime)
                .setParameter("most", most)
                .getResultList();
        due.forEach(delivery -> delivery.lease(systemTime.plus(LEASE)));
        return due;
    }

    Delivery lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Delivery> of(UUID noticeId, UUID before, int limit) {
        return find("noticeId = ?1 and id < ?2 order by id desc", noticeId, before)
                .range(0, limit)
                .list();
    }
}
