package io.graphfacade.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Names;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enum members, addresses, numbers and the like that the caller sent. The same value in an answer stays, even if it equals a secret. */
final class SentValues {

    private final JsonNode payload;
    private final Vocabulary vocabulary;
    private @Nullable Set<String> known;

    SentValues(JsonNode payload, Vocabulary vocabulary) {
        this.payload = payload;
        this.vocabulary = vocabulary;
    }

    boolean has(String name, String value) {
        if (!vocabulary.isTyped(name)) {
            return false;
        }
        if (known == null) {
            known = new HashSet<>();
            collect(payload, "", known);
        }
        return known.contains(entry(name, value));
    }

    private void collect(JsonNode json, String name, Set<String> entries) {
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                collect(field.getValue(), field.getKey(), entries);
            }
        } else if (json.isArray()) {
            json.forEach(element -> collect(element, name, entries));
        } else if (vocabulary.isTyped(name)) {
            entries.add(entry(name, json.asText()));
        }
    }

    private static String entry(String name, String value) {
        return Names.fold(name) + ' ' + value;
    }
}
