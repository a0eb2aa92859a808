package io.graphfacade.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Secret;
import java.util.Map;
import java.util.Set;

/** Walks through a tree, and copies only what has a secret in it. */
record RedactedTree(Set<String> unknownBeside, Vocabulary vocabulary, SentValues sent, SecretSearch search) {

    private static final TextNode MASK = TextNode.valueOf(Secret.MASK);

    /** A number with fewer digits is taken for an ordinary number. */
    private static final int SHORTEST_SECRET_NUMBER = 8;

    String name(String name) {
        String masked = search.maskedWhereDistinct(name);
        return masked.equals(name) || vocabulary.knows(name) ? name : Secret.MASK;
    }

    String id(String id) {
        return search.isSecret(id) ? Secret.MASK : id;
    }

    /** @param mask whether secret properties are masked; else they are left out */
    JsonNode shown(JsonNode json, String name, boolean mask) {
        if (json instanceof ObjectNode object) {
            return shown(object, name, mask);
        }
        if (json instanceof ArrayNode list) {
            return shown(list, name, mask);
        }
        if (json.isTextual()) {
            String text = json.textValue();
            String shown = LeftAlone.isNamed(name) ? id(text) : search.masked(text);
            return shown.equals(text) || sent.has(name, text) ? json : TextNode.valueOf(shown);
        }
        boolean secret = json.isNumber() && isSecretNumber(json.asText()) && !sent.has(name, json.asText());
        return secret ? MASK : json;
    }

    private boolean isSecretNumber(String number) {
        return number.length() >= SHORTEST_SECRET_NUMBER && search.secrets().contains(number);
    }

    private ObjectNode shown(ObjectNode object, String owner, boolean mask) {
        boolean isSecretHere = !unknownBeside.isEmpty() && vocabulary.knownBesideSecrets(owner) != null;
        ObjectNode copy = null;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            boolean secret = Secret.isIn(name) || isSecretHere && unknownBeside.contains(name);
            JsonNode value = secret ? MASK : shown(field.getValue(), name, mask);
            String shownName = name(name);
            boolean leftOut = secret && !mask;
            if (value == field.getValue() && shownName.equals(name)) {
                continue;
            }
            copy = copy == null ? JsonNodeFactory.instance.objectNode().setAll(object) : copy;
            if (leftOut || !shownName.equals(name)) {
                copy.remove(name);
            }
            if (!leftOut) {
                copy.set(shownName, value);
            }
        }
        return copy == null ? object : copy;
    }

    private ArrayNode shown(ArrayNode list, String name, boolean mask) {
        ArrayNode copy = null;
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = shown(list.get(i), name, mask);
            if (value != list.get(i)) {
                copy = copy == null
                        ? JsonNodeFactory.instance.arrayNode(list.size()).addAll(list)
                        : copy;
                copy.set(i, value);
            }
        }
        return copy == null ? list : copy;
    }
}
