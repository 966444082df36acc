package dev.promptly.notification.delivery;

import dev.promptly.kit.database.Rows;
import dev.promptly.kit.database.Rows.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    static final Rows<Attempt> ROWS = Rows.<Attempt>of("attempt")
            .column("id", Sql.UUID, attempt -> attempt.id)
            .column("delivery_id", Sql.UUID, attempt -> attempt.deliveryId)
            .column("number", Sql.INT, attempt -> attempt.number)
            .column("started_at", Sql.INSTANT, attempt -> attempt.startedAt)
            .column("ended_at", Sql.INSTANT, attempt -> attempt.endedAt)
            .column("status", Sql.INT, attempt -> attempt.status)
            .column("answer", Sql.BYTES, attempt -> attempt.answer)
            .column("failure", Sql.TEXT, attempt -> attempt.failure)
            .column("error", Sql.TEXT, attempt -> attempt.error);

    private final DataSource dataSource;

    Attempts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(List<Attempt> made) {
        ROWS.insert(dataSource, made);
    }

    List<Attempt> of(Delivery delivery) {
        return list("deliveryId = ?1 order by number", delivery.id);
    }
}
