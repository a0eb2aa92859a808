package io.graphfacade.graph.message;

import io.graphfacade.redaction.Redaction;

/** A request to Graph failed. */
public final class GraphFailure extends RuntimeException {

    private final transient GraphOutcome outcome;
    private final transient Redaction redaction;

    /** @param redaction takes the request's secrets out of Graph's answer */
    public GraphFailure(GraphOutcome outcome, Redaction redaction) {
        super("Graph did not do what was asked", null, false, false);
        this.outcome = outcome;
        this.redaction = redaction;
    }

    public GraphOutcome outcome() {
        return outcome;
    }

    public Redaction redaction() {
        return redaction;
    }
}
