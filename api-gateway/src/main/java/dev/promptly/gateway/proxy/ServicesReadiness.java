package dev.promptly.gateway.proxy;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** What the door last saw of each service, as data only: with one of them dead it still serves the others, so it is up. */
@Readiness
class ServicesReadiness implements HealthCheck {

    private final Services services;
    private final Availability availability;

    ServicesReadiness(Services services, Availability availability) {
        this.services = services;
        this.availability = availability;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder ready = HealthCheckResponse.named("services").up();
        services.byName().keySet().stream()
                .sorted()
                .forEach(name ->
                        ready.withData(name, availability.isSilent(name) ? "silent" : "not known to be silent"));
        return ready.build();
    }
}
