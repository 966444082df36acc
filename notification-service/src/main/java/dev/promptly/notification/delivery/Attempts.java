package dev.promptly.notification.delivery;

import dev.promptly.kit.database.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    private static final Rows<Attempt> ROWS = Rows.<Attempt>of("attempt").mapped(Attempt.class, Function.identity());

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
