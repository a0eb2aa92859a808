package io.graphfacade.web.error;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphOutcome;

/**
 * The error of a create that another resource prevents: Graph's own if there is one. Its message also says the id of that resource and
 * the differences to the sent one.
 */
final class ConflictError {

    private ConflictError() {}

    /** @param what became of the create, with Graph as the subject */
    static ObjectNode of(GraphOutcome.Exists exists, String what) {
        ObjectNode error = exists.cause() instanceof GraphOutcome.Refused refused
                        && refused.isConflict()
                        && refused.error() != null
                ? refused.error().deepCopy()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("code", "conflict")
                        .put("message", "Microsoft Graph " + what + "; something else with the same key exists.");
        return error.put("message", sentence(error.path("message").asText("")) + which(exists));
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        boolean ends = stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return ends ? stripped : stripped + ".";
    }

    private static String which(GraphOutcome.Exists exists) {
        String id = exists.id() == null ? "" : " What is there has the id " + exists.id() + ".";
        return exists.differences().isEmpty()
                ? id
                : id + " It is told apart from what was sent by " + String.join(", ", exists.differences()) + ".";
    }
}
