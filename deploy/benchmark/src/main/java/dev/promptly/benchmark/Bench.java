package dev.promptly.benchmark;

import dev.promptly.benchmark.load.Filing;
import dev.promptly.benchmark.load.Notices;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.journey.Await;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The stack under measurement, what a notice needs, and the quiet between two measurements. */
final class Bench implements AutoCloseable {

    static final int TARGETS = 3;

    private static final int OPERATORS = 60;
    private static final int WARM_UP_CONNECTIONS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Seldom, and by connections that stay: who looks on must not use what is measured. */
    private static final long BETWEEN_LOOKS = 500_000_000L;

    private final Options options;
    private final PrintStream out;
    private final Path target;
    private final Papers papers;
    private final ExecutorService answers = Executors.newFixedThreadPool(2);
    private final Filing filing;
    private final Baseline baseline;
    private Stack stack;
    private double acceptRate;

    private Bench(Stack stack, Path target, Options options, PrintStream out) throws IOException, SQLException {
        this.stack = stack;
        this.target = target;
        this.options = options;
        this.out = out;
        this.papers = Papers.registered(stack.plan(), "brand-bench");
        this.filing = new Filing(stack.plan(), papers.account(), answers);
        this.baseline = Baseline.of(this);
    }

    static Bench open(Path repository, Path target, Options options, PrintStream out) throws IOException, SQLException {
        out.println("starting a stack of its own, on free ports and fresh data");
        Stack stack = Stack.startAfresh(repository, target.resolve("stack"), false, out);
        try {
            Bench bench = new Bench(stack, target, options, out);
            bench.warmUp();
            return bench;
        } catch (IOException | SQLException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The compilers of five virtual machines have their work behind them before anything counts. */
    private void warmUp() throws SQLException {
        out.printf("warming up for %d seconds%n", options.warmUp());
        ClosedLoop.Result warm =
                ClosedLoop.run(filing, notices("warm"), WARM_UP_CONNECTIONS, Duration.ofSeconds(options.warmUp()));
        say("%d complaints", warm.acknowledged());
        baseline.run(16, Duration.ofSeconds(options.seconds()));
        awaitQuiet();
    }

    Notices notices(String name) {
        return new Notices(name, papers, TARGETS, OPERATORS);
    }

    /** Returns when nothing is on its way any more. */
    void awaitQuiet() {
        try (Quiet quiet = new Quiet(stack)) {
            Await.until("the line to be quiet", PATIENCE, () -> {
                LockSupport.parkNanos(BETWEEN_LOOKS);
                return quiet.isSo() ? Optional.of(true) : Optional.empty();
            });
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look into the databases", e);
        }
    }

    /** Complaints a second at 16 connections, as the accept scenario found it or as a short look finds it. */
    double acceptRate() {
        if (acceptRate == 0) {
            acceptRate = ClosedLoop.run(filing, notices("look"), 16, Duration.ofSeconds(options.seconds()))
                    .perSecond();
            awaitQuiet();
        }
        return acceptRate;
    }

    void acceptRate(double perSecond) {
        acceptRate = perSecond;
    }

    void say(String format, Object... arguments) {
        out.printf("  " + format + "%n", arguments);
    }

    void stack(Stack started) {
        stack = started;
    }

    Options options() {
        return options;
    }

    PrintStream out() {
        return out;
    }

    Path target() {
        return target;
    }

    Stack stack() {
        return stack;
    }

    Papers papers() {
        return papers;
    }

    Filing filing() {
        return filing;
    }

    Baseline baseline() {
        return baseline;
    }

    Usage usage() {
        return new Usage(stack);
    }

    @Override
    public void close() {
        answers.shutdownNow();
        stack.close();
    }
}
