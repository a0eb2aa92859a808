package io.graphfacade.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.graphfacade.FacadeTest;
import io.graphfacade.graph.Cloud;
import io.graphfacade.graph.GraphConfig;
import io.graphfacade.intake.IntakeConfig;
import io.graphfacade.intake.RuleProfile;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** infra/template.yaml deploys what there is: the operations of the OpenAPI document, with configuration that exists. */
@QuarkusTest
class TemplateTest extends FacadeTest {

    private static final List<String> PREFIXES = List.of("", "/v1.0", "/beta");

    /** The short forms of CloudFormation's functions are read as their arguments. */
    private static JsonNode template() throws IOException {
        return new YAMLMapper().readTree(Files.readString(Path.of("infra", "template.yaml")));
    }

    private static Stream<JsonNode> resources(String type) throws IOException {
        JsonNode resources = template().path("Resources");
        return StreamSupport.stream(resources.spliterator(), false)
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"));
    }

    private static List<String> allowed(String parameter) throws IOException {
        return StreamSupport.stream(
                        template()
                                .at("/Parameters/" + parameter + "/AllowedValues")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void itHasARouteForEachOperationAndVersionAndNoOther() throws IOException {
        JsonNode document =
                json(given().queryParam("format", "json").get("/q/openapi").asString());
        Set<String> operations = StreamSupport.stream(
                        ((Iterable<String>) () -> document.path("paths").fieldNames()).spliterator(), false)
                .flatMap(path -> Stream.of("get", "post", "put", "patch", "delete")
                        .filter(method ->
                                document.path("paths").path(path).path(method).has("operationId"))
                        .flatMap(method ->
                                PREFIXES.stream().map(prefix -> method.toUpperCase(Locale.ROOT) + " " + prefix + path)))
                .collect(Collectors.toSet());

        assertThat(operations).hasSize(15);
        assertThat(resources("AWS::ApiGatewayV2::Route")
                        .map(route -> route.path("RouteKey").asText()))
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void itsEnvironmentIsConfigurationThatExists() throws IOException {
        Set<String> known = Stream.of(
                        keys("facade.graph", GraphConfig.class),
                        keys("facade.intake", IntakeConfig.class),
                        Stream.of("facade.rule-profile", "facade.cors.origins"))
                .flatMap(keys -> keys)
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"))
                .collect(Collectors.toSet());
        JsonNode variables =
                resources("AWS::Serverless::Function").findFirst().orElseThrow().at("/Environment/Variables");

        assertThat(variables.fieldNames()).toIterable().isNotEmpty().isSubsetOf(known);
    }

    private static Stream<String> keys(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getMethods())
                .map(Method::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @Test
    void itsChoicesAreThoseOfTheConfiguration() throws IOException {
        assertThat(allowed("GraphCloud"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Cloud.values())
                        .map(cloud -> cloud.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        assertThat(allowed("RuleProfile"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RuleProfile.values())
                        .map(profile -> profile.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void lambdaEndsBeforeApiGatewayStopsWaiting() throws IOException {
        assertThat(template().at("/Parameters/Timeout/MaxValue").asInt()).isLessThan(30);
        assertThat(template().at("/Parameters/MemorySize/MinValue").asInt()).isGreaterThan(128);
    }
}
