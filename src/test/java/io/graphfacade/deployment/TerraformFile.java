package io.graphfacade.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in as much of Terraform's language as the recipe needs: blocks, literals, lists, objects, references, and {@code jsonencode}, which
 * leaves its argument as it is. A reference is resolved when a value is asked for.
 */
final class TerraformFile {

    private static final Pattern TOKEN =
            Pattern.compile("(?:#[^\n]*|\\s)*(\"(?:\\\\.|[^\"\\\\])*\"|[\\w.-]+|==|[{}\\[\\]()=,]|\\z)(?:[ \t]*)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w.]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> blocks = new HashMap<>();
    private final Map<String, JsonNode> known = new HashMap<>();
    private final Matcher tokens;
    private String token = "";

    /** @param variables by name */
    TerraformFile(String text, Map<String, String> variables) {
        tokens = TOKEN.matcher(text);
        advance();
        while (!token.isEmpty()) {
            StringBuilder name = new StringBuilder(take());
            while (!token.equals("{")) {
                name.append('.').append(text(take()));
            }
            blocks.put(name.toString(), body());
        }
        variables.forEach((variable, value) -> know("var." + variable, TextNode.valueOf(value)));
        blocks.getOrDefault("locals", JsonNodeFactory.instance.objectNode())
                .properties()
                .forEach(local -> know("local." + local.getKey(), local.getValue()));
    }

    /** What Terraform learns while it runs. */
    void know(String reference, JsonNode value) {
        known.put(reference, value);
        if (value.isObject()) {
            value.properties().forEach(part -> know(reference + "." + part.getKey(), part.getValue()));
        }
    }

    /** Names of blocks, their words joined by dots. */
    List<String> names(String prefix) {
        return blocks.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** The value of an attribute, missing if there is none. */
    JsonNode value(String block, String attribute) {
        return resolved(blocks.get(block).path(attribute));
    }

    /** The value with all references in it replaced. */
    JsonNode resolved(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(part -> copy.set(part.getKey(), resolved(part.getValue())));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        if (!value.isTextual()) {
            return value;
        }
        Matcher whole = REFERENCE.matcher(value.textValue());
        if (whole.matches()) {
            return resolved(referred(whole.group(1)));
        }
        return TextNode.valueOf(REFERENCE
                .matcher(value.textValue())
                .replaceAll(match ->
                        Matcher.quoteReplacement(referred(match.group(1)).asText())));
    }

    private JsonNode referred(String reference) {
        JsonNode value = known.get(reference);
        if (value == null) {
            throw new IllegalStateException(reference + " is not known");
        }
        return value;
    }

    /** Of a block or an object. */
    private ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        take();
        while (!token.equals("}")) {
            String name = text(take());
            if (token.equals("=")) {
                take();
                body.set(name, expression());
            } else {
                body.set(name, body());
            }
            if (token.equals(",")) {
                take();
            }
        }
        take();
        return body;
    }

    private JsonNode expression() {
        if (token.equals("{")) {
            return body();
        }
        if (token.equals("[")) {
            return list();
        }
        String first = take();
        if (first.equals("jsonencode")) {
            take();
            JsonNode argument = expression();
            take();
            return argument;
        }
        if (token.equals("==")) {
            take();
            expression();
        }
        return first.matches("\".*\"|-?\\d+|true|false|null") ? read(first) : TextNode.valueOf("${" + first + "}");
    }

    private ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        take();
        while (!token.equals("]")) {
            list.add(expression());
            if (token.equals(",")) {
                take();
            }
        }
        take();
        return list;
    }

    private static String text(String word) {
        return word.startsWith("\"") ? read(word).textValue() : word;
    }

    private static JsonNode read(String literal) {
        try {
            return JSON.readTree(literal);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    private String take() {
        String taken = token;
        advance();
        return taken;
    }

    private void advance() {
        if (!tokens.lookingAt()) {
            throw new IllegalStateException("not read by this class, behind " + token);
        }
        token = tokens.group(1);
        tokens.region(tokens.end(), tokens.regionEnd());
    }
}
