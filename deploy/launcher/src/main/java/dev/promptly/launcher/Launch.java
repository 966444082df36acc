package dev.promptly.launcher;

import dev.promptly.embedded.Infrastructure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Starts one part as a process of its own. It does not die with whoever started it, and a Ctrl-C meant for that one does
 * not reach it: a session of its own, where the system has {@code setsid}.
 */
public record Launch(Plan plan) {

    /**
     * Small: four of them and the infrastructure share two cores. What a compiler has used goes back to the system, by those virtual
     * machines that know how.
     */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=30000");

    /** The C library keeps apart what each thread has asked for and given back, for so many of them at most (mallopt(3)). */
    private static final Map<String, String> ARENAS = Map.of("MALLOC_ARENA_MAX", "2");

    /** Quick to start: what is called seldom is not worth the second compiler. */
    private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /**
     * The second compiler for what is hot indeed, ciphers and JSON: it begins so late that the start has none of it
     * (docs/performance.md).
     */
    private static final List<String> SECOND_COMPILER_LATE = List.of(
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** Set by who starts a stack for minutes, as tests do: nothing gets hot in it. */
    private static final String SHORT_LIVED = "promptly.stack.short-lived";

    private static final Set<Part> HOT = EnumSet.complementOf(EnumSet.of(Part.EVIDENCE));

    /** The classes as the virtual machine keeps them when it has read them once (class data sharing), where they were built. */
    private static final String CLASSES = "app-cds.jsa";

    PartProcess start(Part part) throws IOException {
        Path log = plan.log(part);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command(part))
                .directory(folder(part).toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(ARENAS);
        if (part != Part.INFRASTRUCTURE) {
            builder.environment().putAll(new Environment(plan).of(part));
        }
        return new PartProcess(part, builder.start().toHandle(), log);
    }

    private List<String> command(Part part) throws IOException {
        List<String> command = new ArrayList<>();
        if (onPath("setsid")) {
            command.add("setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        boolean pays = HOT.contains(part) && !Boolean.getBoolean(SHORT_LIVED);
        command.addAll(pays ? SECOND_COMPILER_LATE : FIRST_COMPILER);
        command.add(PartProcess.mark(part));
        command.addAll(part == Part.INFRASTRUCTURE ? infrastructure() : service(part));
        return command;
    }

    private List<String> infrastructure() {
        return List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Infrastructure.class.getName(),
                plan.local().toString(),
                Integer.toString(plan.postgresPort()),
                Integer.toString(plan.port(Part.INFRASTRUCTURE)));
    }

    private List<String> service(Part part) throws IOException {
        Path jar = plan.jar(part);
        if (!Files.exists(jar)) {
            throw new StackTrouble(part.label() + " is not built: there is no " + jar);
        }
        List<String> options = new ArrayList<>(heap(part));
        if (Files.exists(jar.resolveSibling(CLASSES))) {
            options.add("-XX:SharedArchiveFile=" + CLASSES);
        }
        options.addAll(List.of("-jar", jar.getFileName().toString()));
        return options;
    }

    /** Who decides under load has much at hand for half a second each, which a small young generation copies again and again. */
    private static List<String> heap(Part part) {
        return switch (part) {
            case GATEWAY -> List.of("-Xmx96m");
            case COMPLAINT -> List.of("-Xmx256m", "-Xmn128m");
            default -> List.of("-Xmx192m");
        };
    }

    /** A service runs where its jar lies: only from there does the archive of its classes fit. */
    private Path folder(Part part) {
        return part == Part.INFRASTRUCTURE
                ? plan.repository()
                : Objects.requireNonNull(plan.jar(part).getParent());
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
