package dev.promptly.notification;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.kit.time.LegalClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;

/** What every test of the running service rests on. */
@QuarkusTestResource(
        value = TestInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "notification"))
class ServiceTest {

    @Inject
    LegalClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
