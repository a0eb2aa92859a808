package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Secret;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Keeps secrets out of what a caller gets to see, however deep they stand and whoever repeats them (contract S1). */
public final class Redaction {

    /** Shorter ones stand by chance in ids and words, which must not be garbled. */
    private static final int SHORTEST_RECOGNISED = 4;

    private final Set<String> secrets;

    /** @param secrets values that appear nowhere, not even within a text */
    private Redaction(Set<String> secrets) {
        this.secrets = secrets;
    }

    /** Knows the secrets of a payload of at least four characters, and further ones. */
    public static Redaction of(JsonNode payload, String... further) {
        Set<String> secrets = new LinkedHashSet<>();
        collect(payload, secrets);
        secrets.addAll(Set.of(further));
        secrets.removeIf(secret -> secret.length() < SHORTEST_RECOGNISED);
        return new Redaction(secrets);
    }

    /** A copy in which every property that holds a secret is replaced by {@link Secret#MASK}. */
    public static JsonNode masked(JsonNode json) {
        return new Redaction(Set.of()).copy(json, true);
    }

    /** A copy without the properties that hold secrets, and with the known secrets masked in all other text. */
    public <T extends JsonNode> T without(T json) {
        @SuppressWarnings("unchecked")
        T copy = (T) copy(json, false);
        return copy;
    }

    private JsonNode copy(JsonNode json, boolean mask) {
        if (json instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!Secret.isIn(field.getKey())) {
                    copy.set(field.getKey(), copy(field.getValue(), mask));
                } else if (mask) {
                    copy.put(field.getKey(), Secret.MASK);
                }
            }
            return copy;
        }
        if (json instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(element -> copy.add(copy(element, mask)));
            return copy;
        }
        return json.isTextual() ? TextNode.valueOf(text(json.textValue())) : json;
    }

    private String text(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, Secret.MASK);
        }
        return redacted;
    }

    private static void collect(JsonNode json, Set<String> secrets) {
        json.properties().forEach(field -> {
            if (Secret.isIn(field.getKey()) && field.getValue().isTextual()) {
                secrets.add(field.getValue().textValue());
            }
        });
        json.forEach(child -> collect(child, secrets));
    }
}
