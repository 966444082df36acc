package dev.promptly.benchmark;

import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What all processes of the stack use: the four services', the broker's and PostgreSQL's with its children. */
record Usage(Stack stack) {

    private static final String RESIDENT = "VmRSS:";

    /** CPU time since their start; what a process of PostgreSQL used that has ended meanwhile is lost. */
    Cpu cpu() throws IOException {
        Map<String, Duration> byProcess = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            byProcess.put(part.label(), used(Stream.of(stack.handle(part))));
        }
        ProcessHandle postmaster = stack.postgres();
        byProcess.put("PostgreSQL", used(Stream.concat(Stream.of(postmaster), postmaster.children())));
        byProcess.put(Cpu.LOAD, used(Stream.of(ProcessHandle.current())));
        return new Cpu(byProcess);
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory in MiB, as the kernel says. */
    double resident(Part part) throws IOException {
        Path status = Path.of("/proc", Long.toString(stack.handle(part).pid()), "status");
        List<String> lines = Files.readAllLines(status);
        String line =
                lines.stream().filter(l -> l.startsWith(RESIDENT)).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
}
