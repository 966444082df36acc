package dev.promptly.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Waits for parts to be ready, and says meanwhile for which and how long. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration WORD = Duration.ofSeconds(5);

    private final Plan plan;
    private final PrintStream out;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Readiness(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /** Returns when all are ready; a part that dies, or takes too long, ends the waiting with its last lines. */
    void await(List<PartProcess> processes) throws StackTrouble {
        long start = System.nanoTime();
        Duration nextWord = WORD;
        List<PartProcess> waiting = new ArrayList<>(processes);
        while (!waiting.isEmpty()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            nextWord = tell(waiting, waited, nextWord);
            for (PartProcess process : List.copyOf(waiting)) {
                if (isReady(process)) {
                    waiting.remove(process);
                    out.printf("  %-22s ready after %4.1f s%n", process.part().label(), waited.toMillis() / 1000.0);
                }
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private Duration tell(List<PartProcess> waiting, Duration waited, Duration nextWord) throws StackTrouble {
        if (waited.compareTo(PATIENCE) > 0) {
            PartProcess slow = waiting.get(0);
            throw new StackTrouble("%s is not ready after %d s. Its last lines (%s):%n%s"
                    .formatted(slow.part().label(), waited.toSeconds(), slow.log(), slow.lastLines()));
        }
        if (waited.compareTo(nextWord) < 0) {
            return nextWord;
        }
        String names = waiting.stream().map(process -> process.part().label()).collect(Collectors.joining(", "));
        out.printf("  waiting for %s (%d s)%n", names, waited.toSeconds());
        return nextWord.plus(WORD);
    }

    private boolean isReady(PartProcess process) throws StackTrouble {
        if (!process.alive()) {
            throw StackTrouble.died(process);
        }
        return process.part() == Part.INFRASTRUCTURE ? Files.exists(plan.readyFile()) : answers(process.part());
    }

    private boolean answers(Part part) throws StackTrouble {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + plan.port(part) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackTrouble("interrupted while waiting for " + part.label(), e);
        }
    }
}
