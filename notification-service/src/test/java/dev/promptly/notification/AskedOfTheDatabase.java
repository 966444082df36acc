package dev.promptly.notification;

import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** How often this thread asks the database while this is open, as the driver logs it; without what begins and ends a transaction. */
final class AskedOfTheDatabase extends ExtHandler implements AutoCloseable {

    private final AtomicInteger times = new AtomicInteger();
    private final Thread asking = Thread.currentThread();
    private final Logger driver = LogContext.getLogContext().getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    AskedOfTheDatabase() {
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.ALL);
        driver.addHandler(this);
    }

    int times() {
        return times.get();
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
        if (Thread.currentThread().equals(asking) && entry.getMessage().startsWith(" FE=> Execute(")) {
            times.incrementAndGet();
        }
    }

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(Level.INFO);
        driver.setUseParentHandlers(true);
    }
}
