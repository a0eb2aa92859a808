package io.graphfacade.deployment;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The routes that infra/template.yaml makes of given parameters, by CloudFormation's conditions. */
final class SamDeployment {

    private final Map<String, Node> template;
    private final Map<String, String> given;

    /** @param given the others have their defaults */
    SamDeployment(Map<String, String> given) throws IOException {
        String text = Files.readString(Path.of("infra", "template.yaml"));
        this.template = members(new Yaml().compose(new StringReader(text)));
        this.given = given;
    }

    HttpApi api() {
        return new HttpApi(members(template.get("Resources")).values().stream()
                .map(SamDeployment::members)
                .filter(resource -> text(resource.get("Type")).equals("AWS::ApiGatewayV2::Route"))
                .filter(resource -> !resource.containsKey("Condition") || holds(text(resource.get("Condition"))))
                .map(resource -> route(members(resource.get("Properties"))))
                .toList());
    }

    private HttpApi.Route route(Map<String, Node> properties) {
        String authorization = value(properties.get("AuthorizationType"));
        String authorizer = properties.containsKey("AuthorizerId") ? value(properties.get("AuthorizerId")) : "";
        if (authorization.equals("JWT") != authorizer.equals("TokenAuthorizer")) {
            throw new IllegalStateException("JWT goes with the authorizer, here with " + authorizer);
        }
        return new HttpApi.Route(value(properties.get("RouteKey")), authorization);
    }

    private boolean holds(String condition) {
        return truth(members(template.get("Conditions")).get(condition));
    }

    private boolean truth(Node node) {
        return switch (node.getTag().getValue()) {
            case "!Condition" -> holds(text(node));
            case "!Not" -> !truth(elements(node).get(0));
            case "!And" -> elements(node).stream().allMatch(this::truth);
            case "!Or" -> elements(node).stream().anyMatch(this::truth);
            case "!Equals" ->
                elements(node).stream().map(this::value).distinct().count() == 1;
            default -> throw new IllegalStateException("no condition: " + node);
        };
    }

    private String value(Node node) {
        return switch (node.getTag().getValue()) {
            case "!Ref" -> parameter(text(node));
            case "!If" -> value(elements(node).get(holds(text(elements(node).get(0))) ? 1 : 2));
            case "!Join" -> value(elements(node).get(1)); // of a list in a parameter, which is one text here
            default -> text(node);
        };
    }

    /** What is no parameter, such as a resource, is itself. */
    private String parameter(String name) {
        Node declared = members(template.get("Parameters")).get(name);
        return declared == null
                ? name
                : given.getOrDefault(name, text(members(declared).get("Default")));
    }

    private static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }

    private static List<Node> elements(Node node) {
        return ((SequenceNode) node).getValue();
    }

    private static Map<String, Node> members(Node node) {
        return Stream.of((MappingNode) node)
                .flatMap(mapping -> mapping.getValue().stream())
                .collect(Collectors.toMap(member -> text(member.getKeyNode()), member -> member.getValueNode()));
    }
}
