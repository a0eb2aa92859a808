package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Secret;
import java.util.List;
import java.util.Map;

/** Keeps secrets out of what a caller gets to see, however deep they stand (contract S1). */
public final class Redaction {

    private Redaction() {}

    /** A copy in which every secret is replaced by {@link Secret#MASK}. */
    public static <T extends JsonNode> T masked(T json) {
        T copy = json.deepCopy();
        walk(copy, false);
        return copy;
    }

    /** A copy without the properties that hold secrets. */
    public static <T extends JsonNode> T without(T json) {
        T copy = json.deepCopy();
        walk(copy, true);
        return copy;
    }

    private static void walk(JsonNode node, boolean remove) {
        if (node instanceof ObjectNode object) {
            List<String> secrets = object.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(Secret::isIn)
                    .toList();
            for (String secret : secrets) {
                if (remove) {
                    object.remove(secret);
                } else {
                    object.set(secret, TextNode.valueOf(Secret.MASK));
                }
            }
        }
        node.forEach(child -> walk(child, remove));
    }
}
