package dev.promptly.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<Attempt, UUID> {

    List<Attempt> of(Delivery delivery) {
        return list("deliveryId = ?1 order by number", delivery.id);
    }
}
