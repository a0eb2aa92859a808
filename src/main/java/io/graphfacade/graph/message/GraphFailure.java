package io.graphfacade.graph.message;

import io.graphfacade.redaction.Redaction;

/** Graph did not do what was asked. */
public final class GraphFailure extends RuntimeException {

    private final transient GraphOutcome outcome;
    private final transient Redaction redaction;

    /** @param redaction takes the request's secrets out of what Graph says of it */
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
