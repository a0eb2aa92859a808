package io.graphfacade;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What is logged in one category and below, with stack traces, until it is closed. */
public final class RecordedLog extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger category;

    public RecordedLog(String category) {
        this.category = Logger.getLogger(category);
        setLevel(Level.ALL);
        this.category.addHandler(this);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord logRecord) {
        StringWriter text = new StringWriter();
        text.append(
                logRecord instanceof ExtLogRecord extended ? extended.getFormattedMessage() : logRecord.getMessage());
        if (logRecord.getThrown() != null) {
            logRecord.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        category.removeHandler(this);
    }
}
