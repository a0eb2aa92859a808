package io.graphfacade.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** infra/template.yaml. The short forms of CloudFormation's functions are read as their arguments. */
final class SamTemplate {

    private final JsonNode template;

    SamTemplate() throws IOException {
        template = new YAMLMapper()
                .readTree(Files.readString(Path.of("infra", "template.yaml")).replace("\r", ""));
    }

    JsonNode at(String pointer) {
        return template.at(pointer);
    }

    Stream<JsonNode> resources(String type) {
        return template.path("Resources")
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"));
    }

    JsonNode function() {
        return resources("AWS::Serverless::Function").findFirst().orElseThrow();
    }

    /** What operators may set, by name. */
    Map<String, Setting> settings() {
        return template.path("Parameters")
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> setting(parameter.getValue())));
    }

    private static Setting setting(JsonNode parameter) {
        return new Setting(
                parameter.path("Default").asText(),
                parameter
                        .path("AllowedValues")
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()),
                parameter.path("MinValue").asText(),
                parameter.path("MaxValue").asText(),
                form(parameter.path("AllowedPattern").asText()));
    }

    /** Empty is allowed where there need be no value, and a list is a text with commas. */
    private static String form(String pattern) {
        return pattern.replace("^$|", "").replaceAll("^\\^(.+)\\(,\\1\\)\\*\\$$", "^$1\\$");
    }

    /** The parameters that a part of the template depends on, be it through conditions. */
    Set<String> parametersOf(JsonNode part) {
        return words(part).flatMap(this::parametersBehind).collect(Collectors.toSet());
    }

    private Stream<String> parametersBehind(String word) {
        JsonNode condition = template.path("Conditions").path(word);
        if (!condition.isMissingNode()) {
            return words(condition).flatMap(this::parametersBehind);
        }
        return template.path("Parameters").has(word) ? Stream.of(word) : Stream.empty();
    }

    private static Stream<String> words(JsonNode node) {
        return node.isContainerNode()
                ? node.valueStream().flatMap(SamTemplate::words)
                : Stream.of(node.asText().split("[^A-Za-z:]+"));
    }
}
