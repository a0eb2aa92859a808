package io.graphfacade.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** CloudFormation's functions in their short form. What is no parameter, such as a resource or an attribute of one, stands for itself. */
record SamValues(Map<String, Node> template, Map<String, String> given) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w:.]+)}");

    boolean holds(String condition) {
        return truth(members(template.get("Conditions")).get(condition));
    }

    boolean truth(Node node) {
        return switch (node.getTag().getValue()) {
            case "!Condition" -> holds(text(node));
            case "!Not" -> !truth(elements(node).get(0));
            case "!And" -> elements(node).stream().allMatch(this::truth);
            case "!Or" -> elements(node).stream().anyMatch(this::truth);
            case "!Equals" ->
                elements(node).stream()
                                .map(this::value)
                                .map(JsonNode::asText)
                                .distinct()
                                .count()
                        == 1;
            default -> throw new IllegalStateException("no condition: " + node);
        };
    }

    /** Missing if it is {@code AWS::NoValue}. */
    JsonNode value(Node node) {
        return switch (node.getTag().getValue()) {
            case "!Ref" -> parameter(text(node));
            case "!GetAtt" -> TextNode.valueOf(text(node));
            case "!If" -> value(elements(node).get(holds(text(elements(node).get(0))) ? 1 : 2));
            case "!Join" -> value(elements(node).get(1)); // of a list in a parameter, which is one text here
            case "!Sub" -> substituted(node);
            case "!Split" -> split(elements(node));
            case "!Select" ->
                value(elements(node).get(1))
                        .path(Integer.parseInt(text(elements(node).get(0))));
            case "!FindInMap" ->
                value(elements(node).stream()
                        .map(this::value)
                        .map(JsonNode::asText)
                        .reduce(
                                template.get("Mappings"),
                                (map, key) -> members(map).get(key),
                                (a, b) -> b));
            default -> plain(node);
        };
    }

    private JsonNode plain(Node node) {
        if (node instanceof MappingNode) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members(node).forEach((name, member) -> {
                JsonNode value = value(member);
                if (!value.isMissingNode()) {
                    object.set(name, value);
                }
            });
            return object;
        }
        if (node instanceof SequenceNode) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            elements(node).stream()
                    .map(this::value)
                    .filter(element -> !element.isMissingNode())
                    .forEach(list::add);
            return list;
        }
        return TextNode.valueOf(text(node));
    }

    private JsonNode substituted(Node node) {
        List<Node> parts = node instanceof SequenceNode ? elements(node) : List.of(node);
        Map<String, Node> own = parts.size() > 1 ? members(parts.get(1)) : Map.of();
        return TextNode.valueOf(VARIABLE.matcher(text(parts.get(0)))
                .replaceAll(variable -> Matcher.quoteReplacement(
                        own.containsKey(variable.group(1))
                                ? value(own.get(variable.group(1))).asText()
                                : parameter(variable.group(1)).asText())));
    }

    private JsonNode split(List<Node> arguments) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Stream.of(value(arguments.get(1)).asText().split(Pattern.quote(text(arguments.get(0))), -1))
                .forEach(list::add);
        return list;
    }

    private JsonNode parameter(String name) {
        Node declared = members(template.get("Parameters")).get(name);
        if (declared == null) {
            return name.equals("AWS::NoValue") ? MissingNode.getInstance() : TextNode.valueOf(name);
        }
        return TextNode.valueOf(given.getOrDefault(name, text(members(declared).get("Default"))));
    }

    static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }

    static List<Node> elements(Node node) {
        return ((SequenceNode) node).getValue();
    }

    static Map<String, Node> members(Node node) {
        return Stream.of((MappingNode) node)
                .flatMap(mapping -> mapping.getValue().stream())
                .collect(Collectors.toMap(
                        member -> text(member.getKeyNode()),
                        member -> member.getValueNode(),
                        (a, b) -> b,
                        LinkedHashMap::new));
    }
}
