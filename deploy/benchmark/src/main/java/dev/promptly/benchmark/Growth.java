package dev.promptly.benchmark;

import dev.promptly.benchmark.load.Papers;
import dev.promptly.journey.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What filing, and a page of each list of complaint-service, cost where many cases are stored, beside the same where few are: so a rate should not fall, and a
 * time not rise. What is stored are copies of one case.
 */
final class Growth implements Scenario {

    private static final int FEW = 10_000;
    private static final int CONNECTIONS = 64;
    private static final int READS = 41;
    private static final String ACCEPTED = "complaints, 64 connections";

    /**
     * The first page of a list, as a role reads it.
     *
     * @param account null where the role has none
     */
    private record ListPage(String role, @Nullable String account, String path) {

        String words() {
            return role + ", " + path.replaceAll("(changedSince=).*", "$1…");
        }
    }

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        StoredCases cases = StoredCases.of(bench);
        cases.growTo(FEW);
        Map<String, Double> few = taken(bench);
        cases.growTo(bench.options().stored());
        Map<String, Double> many = taken(bench);
        List<Figure> figures = new ArrayList<>();
        many.forEach((what, value) -> {
            double before = Objects.requireNonNull(few.get(what));
            bench.say(
                    "growth  %s: %.1f where %d are stored, %.1f where %d",
                    what, value, bench.options().stored(), before, FEW);
            String unit = what.equals(ACCEPTED) ? "1/s" : "ms";
            figures.add(new Figure("growth", what, unit, List.of(new Round(value, before, null))));
        });
        return figures;
    }

    private static Map<String, Double> taken(Bench bench) throws IOException {
        Map<String, Double> taken = new LinkedHashMap<>();
        Duration time = Duration.ofSeconds(bench.options().seconds());
        taken.put(
                ACCEPTED,
                ClosedLoop.run(bench.filing(), bench.notices("grown"), CONNECTIONS, time)
                        .perSecond());
        bench.awaitQuiet();
        for (ListPage page : pages(bench)) {
            Caller caller = Papers.caller(bench.stack().plan(), page.role(), page.account());
            double[] milliseconds = new double[READS];
            for (int i = 0; i < READS; i++) {
                long begin = System.nanoTime();
                caller.get(page.path());
                milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            }
            Arrays.sort(milliseconds);
            taken.put(page.words(), milliseconds[READS / 2]);
        }
        return taken;
    }

    private static List<ListPage> pages(Bench bench) {
        String account = bench.papers().account();
        String seller = "stored-seller-7";
        return List.of(
                new ListPage("complainant", account, "/v1/complaints?limit=50"),
                new ListPage("complainant", account, "/v1/complaints?limit=50&state=ADMITTED"),
                new ListPage("complainant", account, "/v1/complaints?limit=50&operatorId=" + seller),
                new ListPage(
                        "complainant",
                        account,
                        "/v1/complaints?limit=50&changedSince=" + Instant.now().minusSeconds(60)),
                new ListPage("complainant", account, "/v1/deadlines?limit=50&state=DUE"),
                new ListPage("operator", seller, "/v1/deadlines?limit=50"),
                new ListPage("reviewer", null, "/v1/complaints?limit=50&state=ADMITTED"),
                new ListPage("reviewer", null, "/v1/deadlines?limit=50&clock=K3&state=DUE"),
                new ListPage("reviewer", null, "/v1/publications?limit=50&site=main"));
    }
}
