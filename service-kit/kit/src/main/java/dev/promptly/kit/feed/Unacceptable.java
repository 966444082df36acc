package dev.promptly.kit.feed;

import dev.promptly.kit.database.SqlFault;
import dev.promptly.kit.problem.Fault;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/** A message of a foreign topic that cannot be taken: it goes to the rejected topic with this reason, the partition moves on. */
public class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String UNFORESEEN = "cannot-be-taken";

    /** Nobody had time, a lock or a connection for it. */
    private static final List<Class<? extends Throwable>> PASSING = List.of(
            InterruptedException.class,
            InterruptException.class,
            WakeupException.class,
            SQLTimeoutException.class,
            SQLTransientException.class,
            SystemException.class);

    /** What ends a transaction; whether that passes, says what stands behind it. */
    private static final List<Class<? extends Throwable>> OF_THE_TRANSACTION =
            List.of(RollbackException.class, QuarkusTransactionException.class);

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

    /** Whether nobody thought of what has failed. */
    boolean isUnforeseen() {
        return code.equals(UNFORESEEN);
    }

    public String code() {
        return code;
    }

    /**
     * The failure as a fault of the message. On a foreign topic every failure is one, so that no stranger's message stops what
     * comes after it; but for the passing faults, listed here, where the same message may pass in a while: then empty.
     */
    static Optional<Unacceptable> becauseOf(RuntimeException failure) {
        return causes(failure)
                .map(Unacceptable::fault)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> SqlFault.OF_THE_DATA.behind(failure).map(Unacceptable::ofTheData))
                .or(() -> isPassing(failure) ? Optional.empty() : Optional.of(unforeseen(failure)));
    }

    private static boolean isPassing(RuntimeException failure) {
        List<Throwable> causes = causes(failure).toList();
        return SqlFault.PASSING.behind(failure).isPresent()
                || causes.stream().anyMatch(cause -> isOneOf(PASSING, cause))
                || isOneOf(OF_THE_TRANSACTION, causes.get(causes.size() - 1));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isOneOf(List<Class<? extends Throwable>> kinds, Throwable cause) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(cause));
    }

    /** Nobody thought of it: who runs this sees it in the log, and can have the message taken again once that is mended. */
    private static Unacceptable unforeseen(RuntimeException failure) {
        return new Unacceptable(
                UNFORESEEN, "It cannot be taken: " + failure.getClass().getSimpleName());
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
