package dev.promptly.notification.delivery;

import dev.promptly.kit.database.Rows;
import dev.promptly.kit.database.Rows.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    static final Rows<Delivery> ROWS = Rows.<Delivery>of("delivery")
            .column("id", Sql.UUID, delivery -> delivery.id)
            .column("notice_id", Sql.UUID, delivery -> delivery.noticeId)
            .column("channel", Sql.TEXT, delivery -> delivery.channel)
            .column("webhook_id", Sql.UUID, delivery -> delivery.webhookId)
            .column("state", Sql.TEXT, delivery -> delivery.state)
            .column("attempts", Sql.INT, delivery -> delivery.attempts)
            .column("due_at", Sql.INSTANT, delivery -> delivery.dueAt)
            .column("leased_until", Sql.INSTANT, delivery -> delivery.leasedUntil)
            .column("old_address", Sql.BYTES, delivery -> delivery.oldAddress)
            .column("traceparent", Sql.TEXT, delivery -> delivery.traceparent);

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
