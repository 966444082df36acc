package dev.promptly.complaint.writing;

import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.kit.database.Rows;
import dev.promptly.kit.database.Rows.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Writes complaints that begin: a statement a table for a list of them, where Hibernate has one a row and looks through all of them
 * before.
 */
@Singleton
public class NewComplaints {

    private static final Rows<Complaint> COMPLAINTS =
            Rows.<Complaint>of("complaint").mapped(Complaint.class, Function.identity());

    static final Rows<Measure> MEASURES = Rows.<Measure>of("measure").mapped(Measure.class, Function.identity());

    private static final Rows<Part<Target>> TARGETS = Rows.<Part<Target>>of("target")
            .column("complaint_id", Sql.UUID, Part::complaint)
            .mapped(Target.class, Part::value);

    static final Rows<Deadline> DEADLINES = Rows.<Deadline>of("deadline").mapped(Deadline.class, Function.identity());

    private static final Rows<Part<Exhibited>> EVIDENCE = Rows.<Part<Exhibited>>of("complaint_evidence")
            .column("complaint_id", Sql.UUID, Part::complaint)
            .column("position", Sql.INT, Part::position)
            .mapped(Exhibited.class, Part::value);

    /** What a complaint has at that place. */
    private record Part<T>(UUID complaint, int position, T value) {

        static <T> Stream<Part<T>> all(Complaint complaint, List<T> values) {
            return IntStream.range(0, values.size()).mapToObj(i -> new Part<>(complaint.id(), i, values.get(i)));
        }
    }

    private final DataSource dataSource;

    NewComplaints(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * In the transaction that runs, which has Hibernate read none of them. They are as filing decides them: no dispute window is open
     * yet, and no review has found anything.
     */
    public void write(List<Complaint> all) {
        List<Part<Target>> targets = all.stream()
                .flatMap(complaint -> Part.all(complaint, complaint.targets()))
                .toList();
        COMPLAINTS.insert(dataSource, all);
        MEASURES.insert(
                dataSource,
                targets.stream().flatMap(part -> part.value.measure().stream()).toList());
        TARGETS.insert(dataSource, targets);
        EVIDENCE.insert(
                dataSource,
                all.stream()
                        .flatMap(complaint -> Part.all(complaint, complaint.evidence()))
                        .toList());
        DEADLINES.insert(
                dataSource,
                all.stream()
                        .flatMap(complaint -> complaint.deadlines().stream())
                        .toList());
    }
}
