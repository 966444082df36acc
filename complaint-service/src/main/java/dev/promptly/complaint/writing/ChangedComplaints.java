package dev.promptly.complaint.writing;

import dev.promptly.complaint.clock.Deadline;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.measure.Measure;
import dev.promptly.complaint.window.Window;
import dev.promptly.kit.database.Managed;
import dev.promptly.kit.database.Rows;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Writes complaints that were read, have changed as a list and are done with: a statement a table for all of them, where Hibernate has
 * one a row. It forgets them afterwards, so whoever has more to do with them in the same transaction leaves them to Hibernate.
 */
@Singleton
public class ChangedComplaints {

    /** What was handed in is long, and no list changes it. */
    private static final String HANDED_IN = "request";

    private static final Rows<Complaint> COMPLAINTS = Rows.<Complaint>of("complaint")
            .mapped(Complaint.class, Function.identity())
            .without(HANDED_IN);

    private static final Rows<Target> TARGETS = Rows.<Target>of("target").mapped(Target.class, Function.identity());

    private static final Rows<Window> WINDOWS =
            Rows.<Window>of("dispute_window").mapped(Window.class, Function.identity());

    private final EntityManager entities;
    private final DataSource dataSource;

    ChangedComplaints(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    /** In the transaction that runs, which has read them. What is in tables of its own, evidence say, is Hibernate's to write. */
    public void write(List<Complaint> all) {
        Managed managed = Managed.by(entities);
        List<Complaint> plain =
                all.stream().filter(complaint -> isPlain(complaint, managed)).toList();
        List<Target> targets = each(plain, Complaint::targets);
        List<Deadline> deadlines = each(plain, Complaint::deadlines);
        List<Measure> measures =
                targets.stream().flatMap(target -> target.measure().stream()).toList();
        List<Window> windows =
                targets.stream().flatMap(target -> target.window().stream()).toList();
        write(NewComplaints.MEASURES, measures, managed);
        write(WINDOWS, windows, managed);
        write(TARGETS, targets, managed);
        write(NewComplaints.DEADLINES, deadlines, managed);
        write(COMPLAINTS, plain, managed);
        Stream.of(plain, targets, deadlines, measures, windows)
                .flatMap(List::stream)
                .forEach(entities::detach);
    }

    private static boolean isPlain(Complaint complaint, Managed managed) {
        Stream<Object> parts = Stream.concat(
                complaint.deadlines().stream(),
                complaint.targets().stream()
                        .flatMap(target -> Stream.concat(target.measure().stream(), target.window().stream())));
        return !managed.isChanged(complaint, HANDED_IN)
                && Stream.of(complaint.evidence(), complaint.findings()).noneMatch(Managed::isAnother)
                && parts.noneMatch(managed::isToBeInserted);
    }

    private static <T> List<T> each(List<Complaint> all, Function<Complaint, Collection<T>> part) {
        return all.stream().flatMap(complaint -> part.apply(complaint).stream()).toList();
    }

    private <T> void write(Rows<T> rows, List<T> all, Managed managed) {
        rows.insert(
                dataSource,
                all.stream().filter(entity -> !managed.isStored(entity)).toList());
        rows.update(
                dataSource,
                all.stream().filter(entity -> managed.isChanged(entity)).toList(),
                "id");
    }
}
