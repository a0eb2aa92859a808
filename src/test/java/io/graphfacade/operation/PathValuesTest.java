package io.graphfacade.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value in a path is decoded once, whatever stands before it: stage, mapping, version, another spelling of a word. */
@QuarkusTest
class PathValuesTest extends FacadeTest {

    /** How an event names the route and stage that a path came by. */
    private record Way(String prefix, String routeKey, String stage) {

        @Override
        public String toString() {
            return prefix + " by " + routeKey + " of " + stage;
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("", "$default", "$default"),
            new Way("/prod", "$default", "prod"),
            new Way("/prod/", "$default", "prod"),
            new Way("/", "$default", "$default"),
            new Way("", "POST /users/{userId}/devices", "$default"),
            new Way("/graph/facade", "ANY /{proxy+}", "prod"));

    /** As written, and as Graph is asked. */
    private static final List<List<String>> VALUES = List.of(
            List.of("alice@contoso.com", "alice%40contoso.com"),
            List.of("a%2541b", "a%2541b"),
            List.of("a%41b", "aAb"),
            List.of("x%2540contoso.com", "x%2540contoso.com"),
            List.of("x%40contoso.com", "x%40contoso.com"),
            List.of("100%25", "100%25"),
            List.of("100%2525", "100%2525"),
            List.of("%", "%25"),
            List.of("100%zz", "100%25zz"),
            List.of("%25252F", "%25252F"),
            List.of("a+b", "a%2Bb"),
            List.of("a%20b", "a%20b"),
            List.of("caf%C3%A9", "caf%C3%A9"),
            List.of("caf%25C3%25A9", "caf%25C3%25A9"),
            List.of("o%27neill", "o%27neill"),
            List.of("a%252e%252e", "a%252e%252e"),
            List.of("a%3Fb", "a%3Fb"),
            List.of("devices", "devices"));

    static Stream<Arguments> ways() {
        return WAYS.stream().flatMap(way -> Stream.of("", "/beta", "/Beta", "/beta/", "/beta/beta")
                .filter(version -> version.isEmpty() || !way.routeKey().startsWith("POST"))
                .flatMap(version -> Stream.of("/users/%s/devices", "/USERS/%s/Devices", "/users('%s')/devices")
                        .filter(template ->
                                !template.contains("(") || !way.routeKey().startsWith("POST"))
                        .map(template -> Arguments.of(way, version, template))));
    }

    @ParameterizedTest(name = "{0}: {1}{2}")
    @MethodSource("ways")
    void eachIsDecodedOnce(Way way, String version, String template) {
        for (List<String> value : VALUES) {
            graph().resetRequests();
            String below = version
                    + String.format(
                            template, template.contains("(") ? value.get(0).replace("%27", "%27%27") : value.get(0));

            JsonNode answer = invokeWith(event(way, below).toString());

            assertThat(answer.path("statusCode").asInt()).as(below).isEqualTo(201);
            assertThat(onlyRequestToGraph().getUrl()).as(below).isEqualTo("/beta/users/" + value.get(1) + "/devices");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"%2F", "a%2Fb", "..%2F..", "%5C", "%00", "%0D%0A", "%FF", "%C0%AF", "%20"})
    void whatIsNoSegmentOnceDecodedIsRefusedEverywhere(String value) {
        for (Way way : WAYS) {
            for (String version : List.of("", "/beta")) {
                if (version.isEmpty() || !way.routeKey().startsWith("POST")) {
                    JsonNode answer = invokeWith(
                            event(way, version + "/users/" + value + "/devices").toString());

                    assertThat(answer.path("statusCode").asInt())
                            .as("%s %s", way, version)
                            .isEqualTo(400);
                    assertThat(json(answer.path("body").asText())
                                    .at("/error/details/0/code")
                                    .asText())
                            .isEqualTo("path-parameter");
                }
            }
        }
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "//devices, /v1.0/devices",
        "///devices, /v1.0/devices",
        "//v1.0/devices, /v1.0/devices",
        "/v1.0//devices, /v1.0/devices",
        "//v1.0//v1.0//devices, /v1.0/devices",
        "/beta//devices, /beta/devices"
    })
    void aSlashTooManyWhereTheBaseUrlEndsIsOne(String rawPath, String asked) {
        JsonNode answer =
                invokeWith(event(new Way("", "$default", "$default"), rawPath).toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "//evil.example/devices, POST /devices, ''",
        "//evil.example/v1.0//devices, POST /v1.0//devices, ''",
        "//evil.example/devices, ANY /{proxy+}, devices",
        "//evil.example//devices, ANY /{proxy+}, devices",
        "//devices, POST /devices, ''",
        "//devices, ANY /{proxy+}, devices"
    })
    void noPathIsAnotherHost(String rawPath, String routeKey, String proxy) {
        ObjectNode event = event(new Way("", routeKey, "prod"), rawPath);
        event.putObject("pathParameters").put("proxy", proxy);

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(answer.toString()).doesNotContain("evil.example");
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/v1.0/devices");
    }

    private static ObjectNode event(Way way, String path) {
        ObjectNode event = (ObjectNode) json(resource("events/create-device.json"));
        String rawPath = way.prefix() + path;
        event.put("rawPath", rawPath).put("routeKey", way.routeKey());
        ((ObjectNode) event.path("requestContext")).put("stage", way.stage()).put("routeKey", way.routeKey());
        event.putObject("pathParameters").put("proxy", path.replaceFirst("^/", ""));
        return event;
    }
}
