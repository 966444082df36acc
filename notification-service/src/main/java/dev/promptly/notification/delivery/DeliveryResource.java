package dev.promptly.notification.delivery;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/notices/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "How a notice got to its addressee: every channel, every attempt")
class DeliveryResource {

    private final DeliveryReadService deliveries;
    private final Caller caller;

    DeliveryResource(DeliveryReadService deliveries, Caller caller) {
        this.caller = caller;
        this.deliveries = deliveries;
    }

    @GET
    @RolesAllowed({Role.PLATFORM, Role.REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "listDeliveries",
            summary = "Read how a notice got to its addressee: every channel, every attempt")
    public Page<DeliveryView> deliveries(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return deliveries.of(id, page, caller);
    }
}
