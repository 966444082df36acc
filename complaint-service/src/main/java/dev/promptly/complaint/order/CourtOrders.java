package dev.promptly.complaint.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class CourtOrders implements PanacheRepositoryBase<CourtOrder, UUID> {}
