package io.graphfacade.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** What infra/template.yaml makes of given parameters, by CloudFormation's rules and conditions. */
public final class SamDeployment {

    private final Map<String, Node> template;
    private final SamValues values;

    /** @param given the others have their defaults */
    public SamDeployment(Map<String, String> given) throws IOException {
        String text = Files.readString(Path.of("infra", "template.yaml"));
        this.template = SamValues.members(new Yaml().compose(new StringReader(text)));
        this.values = new SamValues(template, given);
    }

    HttpApi api() {
        return new HttpApi(SamValues.members(template.get("Resources")).keySet().stream()
                .flatMap(name -> resource(name).stream())
                .filter(resource -> resource.path("Type").asText().equals("AWS::ApiGatewayV2::Route"))
                .map(resource -> route(resource.path("Properties")))
                .toList());
    }

    private static HttpApi.Route route(JsonNode properties) {
        String authorization = properties.path("AuthorizationType").asText();
        String authorizer = properties.path("AuthorizerId").asText();
        if (authorization.equals("JWT") != authorizer.equals("TokenAuthorizer")) {
            throw new IllegalStateException("JWT goes with the authorizer, here with " + authorizer);
        }
        return new HttpApi.Route(properties.path("RouteKey").asText(), authorization);
    }

    /** With all values in it; empty if there is none with these parameters. */
    Optional<JsonNode> resource(String name) {
        return made("Resources", name);
    }

    /** The variables that the function gets. */
    public Map<String, String> environment() {
        return properties("Function")
                .at("/Environment/Variables")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, variable -> variable.getValue().asText()));
    }

    /** The properties of a resource that there must be. */
    JsonNode properties(String name) {
        return resource(name).orElseThrow().path("Properties");
    }

    /** The value of an output, empty if there is none with these parameters. */
    Optional<String> output(String name) {
        return made("Outputs", name).map(output -> output.path("Value").asText());
    }

    private Optional<JsonNode> made(String section, String name) {
        Node made = SamValues.members(template.get(section)).get(name);
        Node condition = SamValues.members(made).get("Condition");
        return condition == null || values.holds(SamValues.text(condition))
                ? Optional.of(values.value(made))
                : Optional.empty();
    }

    /** Why these parameters are refused. */
    List<String> refusals() {
        return SamValues.members(template.get("Rules")).values().stream()
                .map(SamValues::members)
                .filter(rule -> values.truth(rule.get("RuleCondition")))
                .flatMap(rule -> SamValues.elements(rule.get("Assertions")).stream())
                .map(SamValues::members)
                .flatMap(assertion -> values.truth(assertion.get("Assert"))
                        ? Stream.empty()
                        : Stream.of(SamValues.text(assertion.get("AssertDescription"))))
                .toList();
    }
}
