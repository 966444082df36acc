package dev.promptly.evidence.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Folders that survive a loss of power: a name is only there once the folder that holds it is on the disk. */
final class Folders {

    private Folders() {}

    /** The folder that holds the path; a path of the store always has one. */
    static Path of(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    static Path create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            create(of(folder));
            Files.createDirectories(folder);
            flush(of(folder));
        }
        return folder;
    }

    static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
