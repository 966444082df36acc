package dev.promptly.complaint.complaint;

import dev.promptly.kit.problem.RequestId;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what Hibernate asks of the database in one request, or on one thread; of a notice, what it asks for the list that the
 * notice is filed in.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private final List<String> written = new CopyOnWriteArrayList<>();

    @Nullable
    private volatile String requestId;

    @Nullable
    private volatile Thread thread;

    void of(String request) {
        written.clear();
        requestId = request;
        thread = null;
    }

    void of(Thread only) {
        written.clear();
        requestId = null;
        thread = only;
    }

    List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public String inspect(String sql) {
        if (Thread.currentThread().equals(thread)
                || requestId != null
                        && (isOfTheRequest() || Thread.currentThread().getName().equals("filing"))) {
            written.add(sql.replaceAll("\\s+", " "));
        }
        return sql;
    }

    private boolean isOfTheRequest() {
        return Arc.container().requestContext().isActive()
                && Objects.equals(
                        Arc.container().instance(RequestId.class).get().value(), requestId);
    }
}
