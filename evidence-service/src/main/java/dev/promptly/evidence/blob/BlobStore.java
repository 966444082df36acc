package dev.promptly.evidence.blob;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files in a directory. One that is arriving lies in {@code incoming} under a random name; only when it is whole and on the
 * disk does it get its own name, by an atomic rename. So whatever has a name is complete, also after a crash.
 */
@Singleton
public class BlobStore {

    private static final String INCOMING = "incoming";

    private final Path directory;

    @Inject
    BlobStore(BlobConfig config) {
        this(config.directory());
    }

    BlobStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** The name under which a version of an item lies. The last digits of a UUIDv7 are random: the folders fill evenly. */
    public static String nameOf(UUID item, String version) {
        String id = item.toString();
        return id.substring(id.length() - 2) + "/" + id + "." + version.toLowerCase(java.util.Locale.ROOT);
    }

    /** Begins to take a file in, encrypted under its key from the first byte on. */
    public IncomingBlob receive(String name, FileKey key) throws IOException {
        Path incoming = Folders.create(directory.resolve(INCOMING));
        return IncomingBlob.begin(incoming.resolve(UUID.randomUUID().toString()), directory.resolve(name), name, key);
    }

    /** The file's plain bytes, from any position on. */
    public SeekableByteChannel open(String name, FileKey key) throws IOException {
        return key.decrypting(Files.newByteChannel(directory.resolve(name), StandardOpenOption.READ), name);
    }

    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    /** The names of all files, whole or still arriving, that were last written before the instant. */
    public List<String> olderThan(Instant instant) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.find(
                directory,
                2,
                (file, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(instant))) {
            files.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        }
        return names;
    }
}
