package dev.promptly.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the gateway logs while this is open. */
final class LogRecords extends Handler implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    LogRecords() {
        Logger.getLogger("").addHandler(this);
    }

    List<LogRecord> warnings() {
        return records.stream()
                .filter(message -> message.getLevel().intValue() > Level.INFO.intValue())
                .toList();
    }

    /** How many messages have these words in them, of whatever level is logged. */
    long saying(String words) {
        return records.stream()
                .filter(message -> message.getMessage().contains(words))
                .count();
    }

    @Override
    public void publish(LogRecord message) {
        records.add(message);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
