package dev.promptly.evidence.evidence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears everything above INFO that is logged while it is open. */
final class LogWatch extends Handler {

    private final List<String> loud = new CopyOnWriteArrayList<>();

    static LogWatch open() {
        LogWatch watch = new LogWatch();
        Logger.getLogger("").addHandler(watch);
        return watch;
    }

    List<String> loud() {
        return loud;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() > Level.INFO.intValue()) {
            loud.add(entry.getLoggerName() + ": " + entry.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
