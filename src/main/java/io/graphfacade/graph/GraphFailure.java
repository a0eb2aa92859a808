package io.graphfacade.graph;

/** Graph did not do what was asked. */
public final class GraphFailure extends RuntimeException {

    private final transient GraphOutcome outcome;
    private final boolean changing;

    /** @param changing whether the request would have changed something, so that an unknown outcome matters */
    public GraphFailure(GraphOutcome outcome, boolean changing) {
        super("Graph did not accept the request", null, false, false);
        this.outcome = outcome;
        this.changing = changing;
    }

    public GraphOutcome outcome() {
        return outcome;
    }

    public boolean isChanging() {
        return changing;
    }
}
