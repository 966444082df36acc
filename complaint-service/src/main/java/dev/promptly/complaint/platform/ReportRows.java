package dev.promptly.complaint.platform;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.Measures;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Takes a report on several targets row by row: what is wrong with one row is that row's fault, and no other's. */
@Singleton
class ReportRows {

    /** Enough for all that can become of a measure. */
    private static final int MOST_OF_A_TARGET = 10;

    private final Casework casework;
    private final Measures measures;
    private final NamedSellers sellers;
    private final Validator validator;

    ReportRows(Casework casework, Measures measures, NamedSellers sellers, Validator validator) {
        this.casework = casework;
        this.measures = measures;
        this.sellers = sellers;
        this.validator = validator;
    }

    /**
     * What is said of one target again is taken once all that was said of each target before is.
     *
     * @param rows in their order; a pointer counts them from 0
     */
    ReportsTaken take(CaseFile file, List<ReadRow<TargetReport>> rows, Actor actor, Instant now) {
        SortedMap<Integer, UUID> taken = new TreeMap<>();
        SortedMap<Integer, List<Fault>> refused = new TreeMap<>();
        for (List<Row> round : rounds(file.complaint(), rows, refused)) {
            Reported reported = new Reported(actor, now, measures::findByIdOptional);
            for (Row row : round) {
                attempt(row.number(), refused, () -> {
                    reported.add(row.target(), row.report());
                    sellers.hear(file.complaint(), row.target(), row.report(), actor, now);
                    taken.put(row.number(), row.target().id());
                });
            }
            casework.take(file, reported.acts());
        }
        return new ReportsTaken(
                taken.values().stream().distinct().toList(),
                refused.values().stream().flatMap(List::stream).toList());
    }

    private record Row(int number, Target target, MeasureReport report) {}

    /** The first row of each target, then the second of each, and so on; the number of acts does not grow with that of the rows. */
    private List<List<Row>> rounds(
            Complaint complaint, List<ReadRow<TargetReport>> rows, Map<Integer, List<Fault>> refused) {
        Map<Target, Integer> named = new HashMap<>();
        List<List<Row>> rounds = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            attempt(number, refused, () -> {
                TargetReport row = rows.get(number).sound(validator);
                Target target = target(complaint, row);
                int round = named.merge(target, 1, Integer::sum);
                if (round > MOST_OF_A_TARGET) {
                    throw Problems.refused(Fault.at(
                            "/targetId", "too-many", "A target is named " + MOST_OF_A_TARGET + " times at most"));
                }
                if (round > rounds.size()) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(round - 1).add(new Row(number, target, row.report()));
            });
        }
        return rounds;
    }

    private static void attempt(int number, Map<Integer, List<Fault>> refused, Runnable taking) {
        try {
            taking.run();
        } catch (Refused no) {
            refused.put(
                    number,
                    no.refusal().allFaults().stream()
                            .map(fault -> fault.under("/targets/" + number))
                            .toList());
        }
    }

    private static Target target(Complaint complaint, TargetReport row) {
        return complaint
                .target(row.targetId())
                .orElseThrow(() -> Problems.refused(
                        Fault.at("/targetId", "unknown-reference", "The complaint has no such target")));
    }
}
