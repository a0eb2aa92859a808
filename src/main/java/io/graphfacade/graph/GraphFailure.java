package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Graph did not do what was asked. */
public final class GraphFailure extends RuntimeException {

    private final transient GraphOutcome outcome;
    private final boolean changing;
    private final transient UnaryOperator<ObjectNode> redaction;

    /**
     * @param changing whether the request would have changed something, so that an unknown outcome matters
     * @param redaction takes the request's secrets out of what Graph says of it
     */
    public GraphFailure(GraphOutcome outcome, boolean changing, UnaryOperator<ObjectNode> redaction) {
        super("Graph did not accept the request", null, false, false);
        this.outcome = outcome;
        this.changing = changing;
        this.redaction = redaction;
    }

    public UnaryOperator<ObjectNode> redaction() {
        return redaction;
    }

    public GraphOutcome outcome() {
        return outcome;
    }

    public boolean isChanging() {
        return changing;
    }
}
