package dev.promptly.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What must not be guessed and must outlive a restart: role passwords and keys, one file each, readable by their owner
 * alone. A secret is made when it is first asked for, so that no default ever ships.
 */
public record Secrets(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The named secret: 32 random bytes in base64, the same on every later call for this directory. */
    public String get(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                write(file, Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret " + name + " in " + directory, e);
        }
    }

    /** Writes a new file nobody else can read, whole or not at all; an existing one stays as it is. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft", ownerOnly());
        try {
            Files.writeString(draft, text);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            System.getLogger(Secrets.class.getName())
                    .log(System.Logger.Level.DEBUG, "another process made the secret first: its one counts", e);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
