package dev.promptly.kit.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Messages stored in the transaction of the change they tell of. A row holds all messages of one change; rows are sent in
 * order, and whoever locks a case before it writes here has its messages in the order of its changes.
 */
@Singleton
public class Outbox {

    private final OutboxRows rows;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore committed = new Semaphore(0);
    private final JustStored justStored = new JustStored();

    Outbox(OutboxRows rows, TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Stores the messages in the current transaction and wakes the relay once it has committed. */
    public void append(List<Message> messages) {
        appendAll(List.of(messages));
    }

    /** The same for several changes, each in a row of its own, in one statement. */
    public void appendAll(List<List<Message>> changes) {
        List<List<Message>> told = changes.stream()
                .filter(messages -> !messages.isEmpty())
                .map(messages -> parts(traced(messages)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        List<Long> ids = rows.insert(told);
        justStored.keep(ids, told);
        transaction.registerInterposedSynchronization(new Ended(ids));
    }

    private static List<Message> parts(List<Message> messages) {
        return messages.stream().flatMap(message -> message.parts().stream()).toList();
    }

    /** The messages as steps of the trace in which they were stored. */
    private static List<Message> traced(List<Message> messages) {
        return messages.stream().map(Message::traced).toList();
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

    /** What was stored here, for the relay. */
    JustStored justStored() {
        return justStored;
    }

    private final class Ended implements Synchronization {

        private final List<Long> ids;

        Ended(List<Long> ids) {
            this.ids = ids;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake();
            } else {
                justStored.take(ids);
            }
        }
    }
}
