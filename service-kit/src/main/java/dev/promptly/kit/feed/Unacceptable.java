package dev.promptly.kit.feed;

import dev.promptly.kit.database.SqlFault;
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
                .findFirst()
                .or(() -> SqlFault.OF_THE_DATA.behind(failure).map(Unacceptable::ofTheData));
    }

    private static Optional<Unacceptable> fault(Throwable cause) {
        if (cause instanceof Unacceptable said) {
            return Optional.of(said);
        }
        return cause instanceof ConstraintViolationException violated
                ? Optional.of(new Unacceptable("malformed-event", String.valueOf(violated.getMessage())))
                : Optional.empty();
    }

    private static Unacceptable ofTheData(SQLException refusal) {
        return new Unacceptable(
                "cannot-be-stored", "The database cannot hold what it says (SQLSTATE " + refusal.getSQLState() + ")");
    }
}
