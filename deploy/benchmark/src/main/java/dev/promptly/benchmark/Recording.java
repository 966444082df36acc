package dev.promptly.benchmark;

import dev.promptly.launcher.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaint-service under the flight recorder, where the run was asked for it. */
final class Recording implements AutoCloseable {

    private final Bench bench;
    private final @Nullable Path file;

    private Recording(Bench bench, @Nullable Path file) {
        this.bench = bench;
        this.file = file;
    }

    static Recording of(Bench bench, String scenario) throws IOException, InterruptedException {
        if (!bench.options().profile()) {
            return new Recording(bench, null);
        }
        Path file = bench.target().resolve(scenario + ".jfr");
        Recording recording = new Recording(bench, file);
        recording.tell("JFR.start", "name=benchmark", "settings=profile");
        return recording;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (file != null) {
            tell("JFR.stop", "name=benchmark", "filename=" + file);
            bench.say("recorded in %s: jfr view hot-methods, allocation-by-class, or JDK Mission Control", file);
        }
    }

    private void tell(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(bench.stack().handle(Part.COMPLAINT).pid()));
        command.addAll(List.of(words));
        Process jcmd = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (jcmd.waitFor() != 0) {
            throw new IOException("the flight recorder did not take " + List.of(words));
        }
    }
}
