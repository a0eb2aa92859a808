package io.graphfacade.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.transport.TransportOutcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Graph's answers. A tree of JSON can take fifty times the memory of its text, as for <code>[{"":1},{"":1}]</code>; so the number
 * of tokens is limited besides the number of bytes.
 */
final class AnswerReader {

    /** For the largest text, one in each ten bytes. Graph has names and values that are longer. */
    private static final int MOST_TOKENS = 200_000;

    private static final int DEEPEST = 64;

    private final ObjectReader reader;

    AnswerReader(ObjectMapper json) {
        // names are not interned: in an executable those of strangers would stay for ever
        JsonFactory limited = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MOST_TOKENS)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
        reader = json.reader().with(limited);
    }

    GraphOutcome outcome(TransportOutcome outcome) {
        if (outcome instanceof TransportOutcome.NotSent notSent) {
            return new GraphOutcome.NotSent(notSent.isOutOfTime());
        }
        if (outcome instanceof TransportOutcome.Answered answer) {
            return outcome(
                    answer.status(),
                    GraphHeaders.of(answer.headers()),
                    answer.body().getBytes());
        }
        return outcome instanceof TransportOutcome.TooLarge large
                ? outcome(large.status(), GraphHeaders.of(large.headers()), null)
                : new GraphOutcome.Unanswered(outcome.isOutOfTime());
    }

    /** @param body null if it is too large */
    private GraphOutcome outcome(int status, GraphHeaders headers, byte @Nullable [] body) {
        JsonNode tree = body == null ? null : read(body);
        if (status >= 400) {
            JsonNode error = tree == null ? null : tree.get("error");
            return new GraphOutcome.Refused(status, error instanceof ObjectNode object ? object : null, headers);
        }
        boolean isEmpty = body != null && body.length == 0 || tree != null && tree.isObject() && tree.isEmpty();
        boolean isResource = tree instanceof ObjectNode
                && (tree.has("id") || !tree.path("error").isObject());
        if (status < 200 || status >= 300 || !isEmpty && !isResource) {
            return new GraphOutcome.Garbled(status, headers);
        }
        return new GraphOutcome.Accepted(status, isEmpty ? null : (ObjectNode) tree, headers);
    }

    /** Null if it is no JSON, or larger than any of Graph's. */
    @Nullable
    JsonNode read(byte[] body) {
        try {
            return reader.readTree(body);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
