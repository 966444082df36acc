package dev.promptly.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.promptly.kit.database.Rows;
import dev.promptly.kit.json.JsonFormat;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Messages stored in the transaction of the change they tell of. A row holds all messages of one change; rows are sent in
 * order, and whoever locks a case before it writes here has its messages in the order of its changes.
 */
@Singleton
public class Outbox {

    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    private static final Rows<List<Message>> ROWS =
            Rows.<List<Message>>of("outbox").column("messages", Rows.Sql.TEXT, Outbox::written);

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore committed = new Semaphore(0);

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    /** Stores the messages in the current transaction and wakes the relay once it has committed. */
    public void append(List<Message> messages) {
        appendAll(List.of(messages));
    }

    /** The same for several changes, each in a row of its own, in one statement. */
    public void appendAll(List<List<Message>> changes) {
        List<List<Message>> told =
                changes.stream().filter(messages -> !messages.isEmpty()).toList();
        if (told.isEmpty()) {
            return;
        }
        ROWS.insert(dataSource, told);
        transaction.registerInterposedSynchronization(new Wake());
    }

    private static String written(List<Message> messages) {
        try {
            return JsonFormat.tolerant().writeValueAsString(parts(traced(messages)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox cannot be written", e);
        }
    }

    private static List<Message> parts(List<Message> messages) {
        return messages.stream().flatMap(message -> message.parts().stream()).toList();
    }

    /** The messages as steps of the trace in which they were stored. */
    private static List<Message> traced(List<Message> messages) {
        return messages.stream().map(Message::traced).toList();
    }

    /** A stored row, with its messages. */
    record Row(long id, List<Message> messages) {}

    List<Row> first(int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id, messages FROM outbox ORDER BY id LIMIT ?")) {
            select.setInt(1, most);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getLong(1), JsonFormat.tolerant().readValue(found.getString(2), MESSAGES)));
                }
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what was never written to it", e);
        }
    }

    void delete(List<Row> sent) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Row::id).toArray()));
            delete.executeUpdate();
        }
    }

    /** Waits until something was committed, at most so many milliseconds. */
    void awaitCommit(long milliseconds) throws InterruptedException {
        if (committed.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            committed.drainPermits();
        }
    }

    void wake() {
        committed.release();
    }

    private final class Wake implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake();
            }
        }
    }
}
