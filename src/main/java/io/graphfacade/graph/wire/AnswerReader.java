package io.graphfacade.graph.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/**
 * Reads the JSON of an answer. A tree can take fifty times the memory of its text, as for <code>[{"":1},{"":1}]</code>; so the
 * number of tokens is limited besides the number of bytes.
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

    /** Null if it is none, or more than Graph has to say. */
    JsonNode read(byte[] body) {
        try {
            return reader.readTree(body);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
