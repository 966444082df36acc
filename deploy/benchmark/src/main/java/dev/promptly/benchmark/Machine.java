package dev.promptly.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the figures were taken, in general words, and of what. */
final class Machine {

    private Machine() {}

    static String described() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GiB, %s %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                        system.getName(),
                        system.getArch(),
                        Runtime.version());
    }

    /** As git names it; ends in {@code -dirty} where something was not committed. */
    static String commit(Path repository) throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10", "--exclude=*")
                .directory(repository.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return name.isEmpty() ? "unknown" : name;
    }
}
