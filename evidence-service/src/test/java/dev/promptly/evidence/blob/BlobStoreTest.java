package dev.promptly.evidence.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.promptly.embedded.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlobStoreTest {

    private static final UUID ITEM = UUID.fromString("019ab2ef-5e02-7a34-9b45-5d6e7f8a9b02");
    private static final String NAME = BlobStore.nameOf(ITEM, "ORIGINAL");

    private final FileKey key = FileKey.fresh();

    @TempDir
    Path directory = Path.of("");

    @Test
    void aFileThatIsStillArrivingHasNoNameHoweverMuchOfItHasBeenWritten() throws IOException {
        BlobStore store = new BlobStore(directory);
        try (IncomingBlob blob = store.receive(NAME, key)) {
            blob.write(new byte[300_000], 300_000);

            assertFalse(Files.exists(directory.resolve(NAME)));
            assertThrows(NoSuchFileException.class, () -> store.open(NAME, key));

            blob.commit();
            assertTrue(Files.exists(directory.resolve(NAME)));
        }
        assertEquals(List.of(NAME), files());
    }

    @Test
    void aFileThatWasNotCommittedLeavesNothing() throws IOException {
        try (IncomingBlob blob = new BlobStore(directory).receive(NAME, key)) {
            blob.write(new byte[300_000], 300_000);
        }
        assertEquals(List.of(), files());
    }

    @Test
    void anyRangeIsReadWithoutTheRest() throws IOException {
        byte[] plain = random(1_000_003);
        BlobStore store = stored(plain);
        try (SeekableByteChannel channel = store.open(NAME, key)) {
            ByteBuffer buffer = ByteBuffer.allocate(70_000);
            channel.position(900_001);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full
            }
            byte[] expected = java.util.Arrays.copyOfRange(plain, 900_001, 970_001);
            assertArrayEquals(expected, buffer.array());
        }
    }

    @Test
    void nothingOfTheFileLiesOnTheDiskInTheClear() throws IOException {
        stored("a passport of Li Lei, in the clear".repeat(50).getBytes(StandardCharsets.UTF_8));

        byte[] raw = Files.readAllBytes(directory.resolve(NAME));

        assertFalse(Bytes.hold(raw, "Li Lei"));
    }

    @Test
    void aChangedByteAnotherKeyAndAnotherNameAreNoticed() throws IOException {
        BlobStore store = stored(random(100_000));
        assertThrows(IOException.class, () -> readOne(store.open(NAME, FileKey.fresh())));

        String elsewhere = BlobStore.nameOf(UUID.randomUUID(), "ORIGINAL");
        Files.createDirectories(directory.resolve(elsewhere).getParent());
        Files.copy(directory.resolve(NAME), directory.resolve(elsewhere));
        assertThrows(IOException.class, () -> readOne(store.open(elsewhere, key)));

        byte[] raw = Files.readAllBytes(directory.resolve(NAME));
        raw[1_000] ^= 1;
        Files.write(directory.resolve(NAME), raw);
        assertThrows(IOException.class, () -> readOne(store.open(NAME, key)));
    }

    @Test
    void whatWasLeftByACrashIsFoundByItsAge() throws IOException {
        BlobStore store = stored(random(10));
        Path left = directory.resolve("incoming/left-by-a-crash");
        Files.write(left, random(10));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        assertEquals(
                List.of("incoming/left-by-a-crash"),
                store.olderThan(Instant.now().minus(Duration.ofDays(1))));

        store.delete("incoming/left-by-a-crash");
        assertEquals(List.of(NAME), files());
    }

    private BlobStore stored(byte[] plain) throws IOException {
        BlobStore store = new BlobStore(directory);
        try (IncomingBlob blob = store.receive(NAME, key)) {
            blob.write(plain, plain.length);
            blob.commit();
        }
        return store;
    }

    private static void readOne(SeekableByteChannel channel) throws IOException {
        try (channel) {
            channel.read(ByteBuffer.allocate(1));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
