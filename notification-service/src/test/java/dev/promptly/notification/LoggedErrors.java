package dev.promptly.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** What a class logs as an error while this is open. */
final class LoggedErrors extends ExtHandler implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Logger logger;

    LoggedErrors(String category) {
        logger = LogContext.getLogContext().getLogger(category);
        logger.addHandler(this);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
        if (entry.getLevel().intValue() >= Level.ERROR.intValue()) {
            messages.add(entry.getFormattedMessage());
        }
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
