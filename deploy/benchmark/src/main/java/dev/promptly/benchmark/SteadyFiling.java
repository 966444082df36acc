package dev.promptly.benchmark;

import dev.promptly.journey.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Files at a steady rate and tells when each complaint was meant to be sent. */
record SteadyFiling(Bench bench, double perSecond, Duration time) {

    private static final double ORDINARY = 30;

    /** What is measured at one rate. */
    interface AtARate {
        List<Figure> measure(SteadyFiling filing) throws Exception;
    }

    /** Measures at an ordinary rate, and at half of what 16 connections get accepted. */
    static List<Figure> atBothRates(Bench bench, AtARate one) throws Exception {
        Duration time = Duration.ofSeconds(bench.options().seconds());
        List<Figure> figures = new ArrayList<>();
        for (double perSecond : List.of(ORDINARY, bench.acceptRate() / 2)) {
            figures.addAll(one.measure(new SteadyFiling(bench, perSecond, time)));
        }
        return figures;
    }

    /** Returns how many were filed, once all are acknowledged. */
    int run(String name, Latency latency) throws Exception {
        var notices = bench.notices(name);
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        int filed = OpenLoop.run(
                perSecond,
                time,
                intended -> answers.add(
                        bench.filing().send(notices.next()).thenAccept(answer -> latency.begun(id(answer), intended))));
        answers.forEach(CompletableFuture::join);
        return filed;
    }

    private static String id(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("not acknowledged: " + answer.body());
        }
        return Json.parse(answer.body()).path("id").asText();
    }
}
