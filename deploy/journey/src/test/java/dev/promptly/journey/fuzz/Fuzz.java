package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Request;
import dev.promptly.journey.contract.Response;
import dev.promptly.journey.contract.Wire;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** One run: sends request after request until its time is over, and keeps what was answered wrongly. */
public final class Fuzz {

    private static final int MOST_FAULTS = 40;

    private final Wire gateway;
    private final Judge judge;
    private final Shots shots;
    private final Pool pool;
    private final Curl curl;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, Integer> classes = new TreeMap<>();
    private final Set<String> covered = new TreeSet<>();
    private final Set<String> granted = new TreeSet<>();
    private int requests;

    /**
     * Prepares a run.
     *
     * @param samples for each operation with a body one that succeeds
     * @param codes of problems, those that clients were told of
     * @param directory where bodies too large to print are left
     */
    public Fuzz(
            String url,
            List<Operation> operations,
            List<Bearer> bearers,
            Function<Operation, JsonNode> samples,
            Pool pool,
            Set<String> codes,
            long seed,
            Path directory) {
        this.gateway = new Wire(url);
        this.judge = new Judge(codes);
        this.shots = new Shots(operations, bearers, samples, new Dice(seed), pool);
        this.pool = pool;
        this.curl = new Curl(directory, url);
    }

    public void run(Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        while (System.nanoTime() < end && faults.size() < MOST_FAULTS) {
            fire(shots.next());
        }
        gateway.close();
    }

    private void fire(Shot shot) {
        requests++;
        covered.add(shot.aimed().id());
        try {
            Response answer = gateway.send(shot.request());
            classes.merge(answer.status() / 100 + "xx", 1, Integer::sum);
            Optional<String> fault = judge.fault(shot, answer);
            if (fault.isPresent()) {
                keep(shot, fault.get(), answer);
            } else if (answer.status() / 100 == 2) {
                granted.add(shot.aimed().id());
                harvest(shot, answer);
            }
        } catch (UncheckedIOException e) {
            faults.putIfAbsent(shot.aimed().id() + " no answer", e + "\n  " + curl.of(shot, faults.size()));
        }
    }

    private void harvest(Shot shot, Response answer) {
        if (answer.mediaType().equals("application/json")) {
            String[] segments = shot.aimed().path().split("/", -1);
            pool.harvest(segments[2], answer.json());
        }
    }

    /** Once for each kind, as the least request that still shows it. */
    private void keep(Shot shot, String fault, Response answer) {
        String kind = shot.aimed().id() + " " + answer.status() + ": " + fault;
        if (!faults.containsKey(kind)) {
            Request least =
                    new Simpler(simpler -> shows(shot.with(simpler), answer.status(), fault)).of(shot.request());
            faults.put(kind, curl.of(shot.with(least), faults.size()) + "\n  answered " + answer);
        }
    }

    private boolean shows(Shot shot, int status, String fault) {
        try {
            Response answer = gateway.send(shot.request());
            return answer.status() == status && judge.fault(shot, answer).equals(Optional.of(fault));
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }

    /** What was wrong, each with the request that shows it. */
    public List<String> faults() {
        return faults.entrySet().stream()
                .map(fault -> "\n" + fault.getKey() + "\n  " + fault.getValue())
                .toList();
    }

    public Set<String> covered() {
        return Set.copyOf(covered);
    }

    /** Operations that were also answered 2xx. */
    public Set<String> granted() {
        return Set.copyOf(granted);
    }

    public int requests() {
        return requests;
    }

    /** How many answers there were of each class of status. */
    public Map<String, Integer> classes() {
        return Map.copyOf(classes);
    }
}
