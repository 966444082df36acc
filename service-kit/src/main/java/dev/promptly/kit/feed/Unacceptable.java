package dev.promptly.kit.feed;

import dev.promptly.kit.problem.Fault;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A message of a foreign topic that cannot be taken: it goes to the rejected topic with this reason, the partition moves on. */
public class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Fault> faults;

    public Unacceptable(String code, String detail) {
        this(code, detail, List.of());
    }

    /** @param faults where in the event's data it is at fault */
    public Unacceptable(String code, String detail, List<Fault> faults) {
        super(detail);
        this.code = code;
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }

    public String code() {
        return code;
    }

    /**
     * The failure as a fault of the message, where it is one: said so, against a constraint, or a value that the database
     * cannot hold. Empty where the same message may pass in a while.
     */
    static Optional<Unacceptable> becauseOf(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .map(Unacceptable::fault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Unacceptable> fault(Throwable cause) {
        if (cause instanceof Unacceptable said) {
            return Optional.of(said);
        }
        if (cause instanceof ConstraintViolationException violated) {
            return Optional.of(new Unacceptable("malformed-event", String.valueOf(violated.getMessage())));
        }
        if (cause instanceof SQLException sql && isOfTheData(sql)) {
            String detail = "The database cannot hold what it says (SQLSTATE " + sql.getSQLState() + ")";
            return Optional.of(new Unacceptable("cannot-be-stored", detail));
        }
        return Optional.empty();
    }

    /** By SQLSTATE: a data exception, an integrity constraint, or longer than an index takes. */
    private static boolean isOfTheData(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return Stream.of("22", "23", "54").anyMatch(state::startsWith);
    }
}
