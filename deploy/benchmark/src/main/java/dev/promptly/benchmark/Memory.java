package dev.promptly.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * What each process holds of memory after so many complaints under full load, those of the warm-up beside. It is taken once: what a
 * virtual machine has taken it keeps.
 */
final class Memory implements Scenario {

    private static final int COMPLAINTS = 20_000;
    private static final int CONNECTIONS = 64;
    private static final Duration AT_A_TIME = Duration.ofSeconds(20);

    @Override
    public List<Figure> measure(Bench bench) throws Exception {
        int filed = 0;
        while (filed < COMPLAINTS) {
            filed += ClosedLoop.run(bench.filing(), bench.notices("memory"), CONNECTIONS, AT_A_TIME)
                    .acknowledged();
            bench.awaitQuiet();
        }
        Resident resident = new Resident("memory");
        bench.say("memory  after %d complaints: four services %.0f MiB resident", filed, resident.take(bench.usage()));
        return resident.figures();
    }
}
