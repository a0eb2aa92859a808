package io.graphfacade.graph.message;

import java.time.Duration;

/** Counts the requests to Graph for one request of a caller, for the log. Used by one thread at a time. */
public final class Traffic {

    private int requests;
    private int creations;
    private int throttled;
    private int lastStatus;
    private Duration time = Duration.ZERO;
    private Duration pauses = Duration.ZERO;

    public void add(GraphRequest request, GraphOutcome outcome, Duration took) {
        requests++;
        creations += request.method().equals("POST") ? 1 : 0;
        time = time.plus(took);
        lastStatus = 0;
        if (outcome instanceof GraphOutcome.Refused refused) {
            lastStatus = refused.status();
            throttled += refused.status() == 429 ? 1 : 0;
        } else if (outcome instanceof GraphOutcome.Accepted accepted) {
            lastStatus = accepted.status();
        } else if (outcome instanceof GraphOutcome.Garbled garbled) {
            lastStatus = garbled.status();
        }
    }

    public void paused(Duration wait) {
        pauses = pauses.plus(wait);
    }

    public int requests() {
        return requests;
    }

    /** Attempts to create something; the other requests of a create are look-ups. */
    public int creations() {
        return creations;
    }

    public int throttled() {
        return throttled;
    }

    /** Of the last answer, 0 where none came. */
    public int lastStatus() {
        return lastStatus;
    }

    /** Spent waiting for Graph's answers. */
    public Duration time() {
        return time;
    }

    /** Spent between requests, before trying or looking again. */
    public Duration pauses() {
        return pauses;
    }
}
