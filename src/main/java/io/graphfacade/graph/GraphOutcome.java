package io.graphfacade.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** How a request to Graph ended. */
public sealed interface GraphOutcome {

    /** Of Graph's answer, none where it gave none. */
    default GraphHeaders headers() {
        return GraphHeaders.NONE;
    }

    /** @param body null if Graph sent none or an empty object */
    record Accepted(int status, ObjectNode body, GraphHeaders headers) implements GraphOutcome {

        /** Null if Graph did not say. */
        public String id() {
            JsonNode id = body == null ? null : body.get("id");
            return id != null && id.isTextual() && !id.textValue().isEmpty() ? id.textValue() : null;
        }
    }

    /** @param error the object in {@code error}, null if the answer had none */
    record Refused(int status, ObjectNode error, GraphHeaders headers) implements GraphOutcome {

        private static final String CONFLICT = "ObjectConflict";

        /** Graph is busy and did nothing. */
        boolean isThrottled() {
            return status == 429 || status == 423;
        }

        /** The resource exists already: a 400 with a telling detail (contract 12.2). */
        public boolean isConflict() {
            if (status != 400 || error == null) {
                return false;
            }
            for (JsonNode detail : error.path("details")) {
                if (CONFLICT.equals(detail.path("code").asText())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An answer that Graph does not give: a success or redirect whose body is not what its API describes. */
    record Garbled(int status, GraphHeaders headers) implements GraphOutcome {}

    /**
     * Graph never saw the request.
     *
     * @param outOfTime because there was no time for it, else because no connection came about
     */
    record NotSent(boolean outOfTime) implements GraphOutcome {}

    /** The request went out and no complete answer came back. */
    record Unanswered(boolean timedOut) implements GraphOutcome {}

    /** What was to be created exists already, as a look-up found. */
    record Exists(Refused refused, String id) implements GraphOutcome {}

    /** A creation failed in a way that says nothing about its outcome; a look-up found that nothing was created. */
    record NotCreated(GraphOutcome cause) implements GraphOutcome {}

    /**
     * A creation failed in a way that says nothing about its outcome, and no look-up could tell.
     *
     * @param check where to look, null if the resource cannot be looked up
     */
    record Unknown(GraphOutcome cause, URI check) implements GraphOutcome {}
}
