package dev.promptly.kit.time;

import dev.promptly.kit.json.JsonFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Legal time, in milliseconds: receipts, due times, sweeps, retries. Where {@code promptly.test-clock.file} is configured,
 * every process of the installation reads that file at each call, so a clock that was set is set everywhere at once.
 * Tokens, stamps of protocols, UUIDv7 and leases use system time instead.
 */
@Singleton
public class LegalClock implements InstantSource {

    private final InstantSource system = InstantSource.system();
    private final Optional<Path> file;

    /** @param file A file that all processes share; where it is named, legal time can be set. Never in production */
    LegalClock(@ConfigProperty(name = "promptly.test-clock.file") Optional<Path> file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        return testClock()
                .map(set -> set.now(system))
                .orElseGet(system::instant)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this installation may be given another time than the real one. */
    public boolean settable() {
        return file.isPresent();
    }

    /** What was set by hand, if anything: acts made under it say so, for they prove nothing about real time. */
    public Optional<TestClock> testClock() {
        return file.flatMap(LegalClock::read);
    }

    public TestClock set(TestClock wanted) {
        TestClock set = new TestClock(wanted.instant(), wanted.mode(), system.instant());
        try {
            Path target = file.orElseThrow();
            Path fresh = Files.createTempFile(target.toAbsolutePath().getParent(), "test-clock", ".json");
            Files.write(fresh, JsonFormat.tolerant().writeValueAsBytes(set));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void reset() {
        try {
            Files.deleteIfExists(file.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TestClock> read(Path file) {
        try {
            return Optional.of(JsonFormat.tolerant().readValue(Files.readAllBytes(file), TestClock.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
