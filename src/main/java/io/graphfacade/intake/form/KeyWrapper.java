package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects in which other tools put bytes. Each has one reading: it has these members and no others. */
final class KeyWrapper {

    private static final Set<String> LOGIC_APPS = Set.of("$content-type", "$content");
    private static final Set<String> NODE_BUFFER = Set.of("type", "data");
    private static final String MONGO_DB = "$binary";

    private KeyWrapper() {}

    /** The Base64 text or the list of byte numbers in a wrapper; null for what is none. */
    static @Nullable JsonNode content(JsonNode written) {
        if (!written.isObject() || written.isEmpty()) {
            return null;
        }
        JsonNode content = ofOneTool(written);
        return content != null && (content.isTextual() || content.isArray()) ? content : null;
    }

    private static @Nullable JsonNode ofOneTool(JsonNode written) {
        if (hasOnly(LOGIC_APPS, written)) {
            return written.get("$content");
        }
        if (hasOnly(NODE_BUFFER, written) && written.path("type").asText().equals("Buffer")) {
            return written.get("data");
        }
        if (ListWrapper.isOne(written)) {
            return ListWrapper.content(written);
        }
        if (written.has(MONGO_DB) && written.size() == 1) {
            JsonNode binary = written.get(MONGO_DB);
            return binary.isObject() ? binary.get("base64") : binary;
        }
        return indexed(written);
    }

    private static boolean hasOnly(Set<String> names, JsonNode written) {
        return names.containsAll(written.propertyStream().map(Map.Entry::getKey).toList());
    }

    /** A byte array of JavaScript that was written as JSON: each index is a name. Null for what is none. */
    private static @Nullable ArrayNode indexed(JsonNode written) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(written.size());
        for (int i = 0; i < written.size(); i++) {
            JsonNode element = written.get(Integer.toString(i));
            if (element == null) {
                return null;
            }
            list.add(element);
        }
        return list;
    }
}
