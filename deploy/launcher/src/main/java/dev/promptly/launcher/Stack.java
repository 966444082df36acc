package dev.promptly.launcher;

import dev.promptly.embedded.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** All parts of one plan, running. Closing it stops them in the order that loses nothing. */
public final class Stack implements AutoCloseable {

    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(20);
    private static final Duration INFRASTRUCTURE_PATIENCE = Duration.ofSeconds(60);

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Plan plan;
    private final PrintStream out;
    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);
    private final List<PartProcess> replicas = new ArrayList<>();
    private final Thread stopWithThisProcess = new Thread(this::close, "stack-stop");
    private volatile boolean closed;

    private Stack(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * Starts every part and returns when all are ready. Until {@link #detach} the stack ends with this process.
     *
     * @throws StackTrouble a port is taken, a part died or is not built; nothing is left running
     */
    public static Stack start(Plan plan, PrintStream out) throws IOException {
        new TakenPorts(plan).refuse();
        for (Part part : Part.values()) {
            Files.deleteIfExists(plan.log(part));
        }
        Stack stack = new Stack(plan, out);
        stack.startMissing();
        return stack;
    }

    /**
     * Starts a stack on ports that are free now and on data of its own, which is emptied first, with whatever a killed one has
     * left running there.
     *
     * @param local where data, secrets and logs live
     * @param testClock whether legal time can be set
     */
    public static Stack startAfresh(Path repository, Path local, boolean testClock, PrintStream out)
            throws IOException {
        RunningStack.in(repository, local).ifPresent(left -> takeOver(left, out).close());
        Postgres.stopLeftBehind(local.resolve("postgres"));
        if (Files.exists(local)) {
            try (Stream<Path> files = Files.walk(local)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return start(Plan.elsewhere(repository, local, testClock), out);
    }

    /** Takes over a stack another command started and starts those of its parts that died since. */
    public static Stack mend(RunningStack running, PrintStream out) throws IOException {
        Stack stack = new Stack(running.plan(), out);
        stack.processes.putAll(running.alive());
        stack.startMissing();
        return stack;
    }

    /** Takes over a stack another command started, as it is, to stop it. */
    static Stack takeOver(RunningStack running, PrintStream out) {
        Stack stack = new Stack(running.plan(), out);
        stack.processes.putAll(running.alive());
        return stack;
    }

    private void startMissing() throws IOException {
        Runtime.getRuntime().addShutdownHook(stopWithThisProcess);
        try {
            startAndAwait(List.of(Part.INFRASTRUCTURE));
            startAndAwait(Part.SERVICES);
        } catch (IOException e) {
            if (closed) {
                throw new StackTrouble("stopped before all was ready", e);
            }
            close();
            throw e;
        }
    }

    /** One that lives already may still be busy: the infrastructure with a PostgreSQL that was killed. */
    private void startAndAwait(List<Part> parts) throws IOException {
        List<PartProcess> all = new ArrayList<>();
        for (Part part : parts) {
            PartProcess running = processes.get(part);
            all.add(running == null ? launch(part) : running);
        }
        new Readiness(plan, out).await(all);
        new Endpoints(plan).write(processes);
    }

    /** The infrastructure's word that it is ready is its own, not that of one that was killed. */
    private PartProcess launch(Part part) throws IOException {
        if (part == Part.INFRASTRUCTURE) {
            Files.createDirectories(plan.local());
            Files.deleteIfExists(plan.readyFile());
        }
        PartProcess process = new Launch(plan).start(part);
        processes.put(part, process);
        new Endpoints(plan).write(processes);
        return process;
    }

    /** Starts a part that was killed and returns when it is ready. */
    public void start(Part part) throws IOException {
        new Readiness(plan, out).await(List.of(launch(part)));
        new Endpoints(plan).write(processes);
    }

    /** Starts one more replica of a service and answers where, as soon as it is ready. It ends with the stack, and nobody is led to it. */
    public String startReplica(Part service) throws IOException {
        Plan other = plan.ofReplica(service);
        PartProcess replica = new Launch(other).start(service);
        replicas.add(replica);
        new Readiness(other, out).await(List.of(replica));
        return other.url(service);
    }

    /** {@code kill -9}, as a power cut or the kernel's memory killer would. */
    public void kill(Part part) throws StackTrouble {
        process(part).kill();
    }

    public boolean alive(Part part) {
        return process(part).alive();
    }

    /** The process as the operating system knows it. */
    public ProcessHandle handle(Part part) {
        return process(part).handle();
    }

    /** PostgreSQL's postmaster; the infrastructure starts another where it was killed. */
    public ProcessHandle postgres() throws IOException {
        long pid = Endpoints.postgresPid(plan).orElseThrow(() -> new StackTrouble("PostgreSQL is not ready"));
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new StackTrouble("PostgreSQL (process %d) is gone".formatted(pid)));
    }

    /** Kills PostgreSQL, its postmaster and all its children, so that no connection ends in good order. */
    public void killPostgres() throws IOException {
        ProcessHandle postmaster = postgres();
        Files.deleteIfExists(plan.readyFile());
        Stream.concat(Stream.of(postmaster), postmaster.children()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    /** Returns when the infrastructure has started the PostgreSQL again that was killed. */
    public void awaitInfrastructure() throws IOException {
        new Readiness(plan, out).await(List.of(process(Part.INFRASTRUCTURE)));
        new Endpoints(plan).write(processes);
    }

    private PartProcess process(Part part) {
        return Objects.requireNonNull(processes.get(part), () -> part.label() + " was never started");
    }

    public Plan plan() {
        return plan;
    }

    /** Returns when a part has ended: by itself, which is told, or because the stack is being stopped. */
    public Optional<StackTrouble> awaitDeath() {
        while (!closed) {
            for (PartProcess process : processes.values()) {
                if (!process.alive() && !closed) {
                    return Optional.of(StackTrouble.died(process));
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return Optional.empty();
    }

    /** From here on the stack stays when this process ends. */
    public void detach() {
        Runtime.getRuntime().removeShutdownHook(stopWithThisProcess);
    }

    /** The services first, while what they depend on still answers; the infrastructure last. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        out.println("stopping");
        List<PartProcess> services = Stream.concat(
                        Part.SERVICES.stream().map(processes::get).filter(Objects::nonNull), replicas.stream())
                .filter(PartProcess::alive)
                .toList();
        services.forEach(PartProcess::askToStop);
        services.forEach(process -> end(process, SERVICE_PATIENCE));
        PartProcess infrastructure = processes.get(Part.INFRASTRUCTURE);
        if (infrastructure != null && infrastructure.alive()) {
            infrastructure.askToStop();
            end(infrastructure, INFRASTRUCTURE_PATIENCE);
        }
        tidy();
        out.println("stopped; the data stays in " + plan.local());
    }

    private void end(PartProcess process, Duration patience) {
        try {
            process.awaitEnd(patience);
        } catch (StackTrouble slow) {
            out.println(slow.getMessage() + ": killed");
            process.handle().destroyForcibly();
        }
    }

    private void tidy() {
        try {
            Postgres.stopLeftBehind(plan.local().resolve("postgres"));
            Files.deleteIfExists(plan.readyFile());
            Files.deleteIfExists(plan.endpoints());
        } catch (IOException e) {
            out.println("not everything was stopped: " + e.getMessage());
        }
    }
}
