package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a request to Graph ended. */
public sealed interface GraphOutcome {

    /** @param body null if Graph sent none or an empty object */
    record Accepted(int status, ObjectNode body, GraphHeaders headers) implements GraphOutcome {}

    /** @param error the object in {@code error}, null if the answer had none */
    record Refused(int status, ObjectNode error, GraphHeaders headers) implements GraphOutcome {}

    /** An answer that Graph does not give: a success or redirect whose body is not what its API describes. */
    record Garbled(int status, GraphHeaders headers) implements GraphOutcome {}

    /** No connection came about, so Graph never saw the request. */
    record NotSent() implements GraphOutcome {}

    /** The request went out and no complete answer came back. */
    record Unanswered(boolean timedOut) implements GraphOutcome {}
}
