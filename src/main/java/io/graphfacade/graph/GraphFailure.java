package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Graph did not do what was asked. */
public final class GraphFailure extends RuntimeException {

    private final transient GraphOutcome outcome;
    private final transient UnaryOperator<ObjectNode> redaction;

    /** @param redaction takes the request's secrets out of what Graph says of it */
    public GraphFailure(GraphOutcome outcome, UnaryOperator<ObjectNode> redaction) {
        super("Graph did not do what was asked", null, false, false);
        this.outcome = outcome;
        this.redaction = redaction;
    }

    public GraphOutcome outcome() {
        return outcome;
    }

    public UnaryOperator<ObjectNode> redaction() {
        return redaction;
    }
}
