package dev.promptly.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.embedded.TestInfrastructure;
import dev.promptly.evidence.evidence.Api;
import dev.promptly.evidence.evidence.Stock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = TestInfrastructure.class,
        restrictToAnnotatedClass = false,
        initArgs = @ResourceArg(name = "service", value = "evidence"))
final class OrphanSweepTest {

    private final String token = Api.token("complainant", "swept-" + UUID.randomUUID());

    @Inject
    OrphanSweep sweep;

    @Test
    void aFileThatBelongsToNothingGoesAfterADayAndNoOther() throws Exception {
        String path = Api.stored(token, "kept");
        String id = path.substring(path.lastIndexOf('/') + 1);
        Path kept = Stock.BLOBS.resolve(Stock.ask("SELECT blob FROM evidence_version WHERE evidence_id = '" + id + "'")
                .get(0));
        Path orphan = file(kept.resolveSibling("orphan.original"), Duration.ofHours(25));
        Path arriving = file(Stock.BLOBS.resolve("incoming/left-by-a-crash"), Duration.ofHours(25));
        Path fresh = file(kept.resolveSibling("fresh.original"), Duration.ofHours(23));
        age(kept, Duration.ofDays(400));

        sweep.sweep();

        assertFalse(Files.exists(orphan));
        assertFalse(Files.exists(arriving));
        assertTrue(Files.exists(fresh), "its row may still come");
        assertEquals("kept", Api.get(token, path + "/content").body());
        Files.delete(fresh);
    }

    private static Path file(Path path, Duration age) throws IOException {
        age(Files.writeString(path, "sealed"), age);
        return path;
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }
}
