package io.graphfacade.operation;

import io.graphfacade.graph.message.GraphOutcome;

/** How a write ended, in one word. */
final class WriteOutcome implements ResultForm<String> {

    static final String CHANGED = "changed";
    static final String UNKNOWN = "unknown";
    private static final String NONE = "none";
    private static final String REFUSED = "refused";

    @Override
    public String created(OperationResult.Created result) {
        return "created";
    }

    @Override
    public String answered(OperationResult.Answered result) {
        return NONE;
    }

    @Override
    public String written(OperationResult.Written result) {
        return NONE;
    }

    @Override
    public String unmodified(OperationResult.Unmodified result) {
        return NONE;
    }

    @Override
    public String changed(OperationResult.Changed result) {
        return CHANGED;
    }

    @Override
    public String reported(OperationResult.Reported result) {
        return NONE;
    }

    @Override
    public String refused(OperationResult.Refused result) {
        return REFUSED;
    }

    @Override
    public String unreadable(OperationResult.Unreadable result) {
        return REFUSED;
    }

    @Override
    public String notInGraph(OperationResult.NotInGraph result) {
        return REFUSED;
    }

    @Override
    public String denied(OperationResult.Denied result) {
        return "denied";
    }

    @Override
    public String failed(OperationResult.Failed result) {
        GraphOutcome outcome = result.outcome();
        if (outcome instanceof GraphOutcome.Refused || outcome instanceof GraphOutcome.Mistaken) {
            return "refusedByGraph";
        }
        if (outcome instanceof GraphOutcome.Exists) {
            return "exists";
        }
        return outcome instanceof GraphOutcome.NotSent || outcome instanceof GraphOutcome.NotDone ? "notDone" : UNKNOWN;
    }
}
