package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.tomakehurst.wiremock.core.Version;
import io.graphfacade.FacadeTest;
import io.graphfacade.graph.setting.GraphConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in infra/local fits together, and with the operations and the template. */
class LocalFilesTest {

    private static final Path LOCAL = Path.of("infra", "local");
    private static final Path OPERATIONS = Path.of("src", "main", "resources", "META-INF", "openapi.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final DateTimeFormatter GATEWAY_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    static List<LocalEvent> events() {
        return LocalEvent.all();
    }

    static Stream<String> operations() throws IOException {
        return YAML.readTree(OPERATIONS.toFile()).findValuesAsText("operationId").stream()
                .map(id -> id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static JsonNode resources(Path directory) throws IOException {
        return YAML.readTree(directory.resolve("template.yaml").toFile()).path("Resources");
    }

    private static JsonNode parameters(Path directory) throws IOException {
        return YAML.readTree(directory.resolve("template.yaml").toFile()).path("Parameters");
    }

    private static JsonNode function(Path directory) throws IOException {
        return resources(directory).at("/Function/Properties");
    }

    private static JsonNode standIn() throws IOException {
        return YAML.readTree(LOCAL.resolve("compose.yaml").toFile());
    }

    private static JsonNode environment() throws IOException {
        return JSON.readTree(LOCAL.resolve("env.json").toFile());
    }

    private static String text(JsonNode event, String pointer) {
        return event.at(pointer).asText();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyOperationHasItsEvents(String operation) {
        List<LocalEvent> events = events().stream()
                .filter(event -> event.operation().equals(operation))
                .toList();

        if (operation.startsWith("validate-")) {
            assertThat(events).extracting(LocalEvent::kind).contains("report");
            return;
        }
        String whole = operation.equals("send-batch") ? "parts" : "good";
        assertThat(events).extracting(LocalEvent::kind).contains(whole, "bad");
        if (whole.equals("good") && events.stream().anyMatch(LocalEvent::isCreate)) {
            assertThat(events).extracting(LocalEvent::kind).contains("sloppy");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void anEventIsOfAnOperationAndOfAKindThatIsTested(LocalEvent event) throws IOException {
        assertThat(operations()).contains(event.operation());
        assertThat(event.kind()).isIn("good", "sloppy", "bad", "refused", "anonymous", "report", "parts");
        assertThat(LOCAL.resolve("README.md")).content().contains("| `" + event.kind() + "`");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void anEventTakesARouteOfTheTemplate(LocalEvent event) throws IOException {
        HttpApi deployed = new SamDeployment(Map.of()).api();

        assertThat(deployed.taken(text(event.json(), "/requestContext/http/method"), event.rawPath()))
                .extracting(HttpApi.Route::key)
                .containsExactly(text(event.json(), "/routeKey"));
        assertThat(event.json().path("pathParameters").properties()).hasSize(1);
        assertThat("/" + text(event.json(), "/pathParameters/proxy")).isEqualTo(event.rawPath());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void anEventIsAsApiGatewaySendsIt(LocalEvent event) {
        JsonNode json = event.json();
        String query = json.path("queryStringParameters").properties().stream()
                .map(option -> option.getKey() + "=" + option.getValue().asText())
                .collect(Collectors.joining("&"));

        assertThat(text(json, "/version")).isEqualTo("2.0");
        assertThat(text(json, "/requestContext/routeKey")).isEqualTo(text(json, "/routeKey"));
        assertThat(text(json, "/requestContext/http/path")).isEqualTo(event.rawPath());
        assertThat(text(json, "/rawQueryString")).isEqualTo(query);
        assertThat(json.path("headers").fieldNames())
                .toIterable()
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
        assertThat(json.at("/headers/content-length").asInt())
                .isEqualTo(event.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(GATEWAY_TIME.parse(text(json, "/requestContext/time"), Instant::from))
                .isEqualTo(Instant.ofEpochMilli(
                        json.at("/requestContext/timeEpoch").asLong()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void anEventHasNoSecretThatIsOne(LocalEvent event) throws IOException {
        Set<String> published = Stream.of("device-link-ikev2-default", "device-link-ikev2-custom")
                .map(sample -> FacadeTest.resource("samples/" + sample + ".json"))
                .flatMap(sample -> keys(sample).stream())
                .collect(Collectors.toSet());

        assertThat(text(event.json(), "/headers/authorization")).isIn("", "Bearer a-dummy-token");
        assertThat(published).hasSize(2).containsAll(keys(event.body()));
    }

    private static List<String> keys(String body) {
        try {
            return JSON.readTree(body).findValuesAsText("preSharedKey");
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void theEnvironmentSetsWhatTheTemplateDeclaresAndPointsTheFunctionAtTheStandIn() throws IOException {
        JsonNode declared = function(LOCAL).at("/Environment/Variables");
        Map<String, String> variables = environment().path("Function").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, variable -> variable.getValue().asText()));
        GraphConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GraphConfig.class)
                .withSources(new EnvConfigSource(variables, 300))
                .build()
                .getConfigMapping(GraphConfig.class);

        assertThat(environment().properties()).hasSize(1);
        assertThat(environment().path("Function")).isEqualTo(declared);
        assertThat(config.baseUrl()).contains("http://graph:8089");
        assertThat(config.allowHttp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-behalf-of", "application"})
    void aModeIsTheSameEnvironmentWithAnotherMode(String mode) throws IOException {
        JsonNode usual = environment().path("Function");
        JsonNode own = JSON.readTree(LOCAL.resolve(mode + ".json").toFile()).path("Function");

        assertThat(own.propertyStream()
                        .filter(variable -> !variable.getValue().equals(usual.path(variable.getKey())))
                        .map(Map.Entry::getKey))
                .contains("FACADE_AUTH_NETWORK_ACCESS_MODE", "FACADE_GRAPH_BASE_URL")
                .isSubsetOf("FACADE_AUTH_DEVICES_MODE", "FACADE_AUTH_NETWORK_ACCESS_MODE", "FACADE_GRAPH_BASE_URL");
        assertThat(own.fieldNames()).toIterable().containsExactlyElementsOf(usual::fieldNames);
        assertThat(text(own, "/FACADE_AUTH_NETWORK_ACCESS_MODE")).isEqualTo(mode);
        assertThat(text(own, "/FACADE_GRAPH_BASE_URL")).isEqualTo("http://localhost:8089");
    }

    @Test
    void theStandInForEntraIsWhereTheModesLookForIt() throws IOException {
        JsonNode entra = standIn().at("/services/entra");
        JsonNode graph = standIn().at("/services/graph");

        assertThat(text(environment(), "/Function/FACADE_AUTH_AUTHORITY")).isEqualTo("http://localhost:8090");
        assertThat(text(entra, "/image")).isEqualTo(text(graph, "/image"));
        assertThat(entra.path("command").toString()).startsWith("[\"--port\",\"8090\"");
        assertThat(entra.path("ports").toString()).isEqualTo("[\"127.0.0.1:8090:8090\"]");
        assertThat(LOCAL.resolve(text(entra, "/volumes/0/source"))).isDirectoryContaining("glob:**.json");
    }

    @Test
    void itKnowsTheTenantAndTheKeyThatTokensAreSignedWith() throws IOException {
        Path entra = LOCAL.resolve("entra");
        ObjectNode key = (ObjectNode)
                JSON.readTree(entra.resolve("key-for-local-use-only.json").toFile());
        String tenant = text(environment(), "/Function/FACADE_AUTH_TENANT");

        assertThat(text(key, "/kid")).isEqualTo("for-local-use-only");
        assertThat(JSON.readTree(entra.resolve("mappings/keys.json").toFile()).at("/response/jsonBody/keys/0"))
                .isEqualTo(key.without("d"));
        try (Stream<Path> mappings = Files.list(entra.resolve("mappings"))) {
            assertThat(mappings.toList()).hasSize(3).allSatisfy(mapping -> assertThat(
                            text(JSON.readTree(mapping.toFile()), "/request/urlPath"))
                    .startsWith("/" + tenant + "/"));
        }
    }

    /** Who has the repository has the key. */
    @Test
    void nothingThatIsDeployedKnowsThatKey() throws IOException {
        try (Stream<Path> infra = Files.walk(Path.of("infra"));
                Stream<Path> main = Files.walk(Path.of("src", "main"))) {
            assertThat(Stream.concat(infra.filter(file -> !file.startsWith(LOCAL)), main)
                            .filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("for-local-use-only"));
        }
    }

    @Test
    void theTemplateRunsTheFunctionThatIsDeployed() throws IOException {
        JsonNode deployed = function(Path.of("infra"));
        JsonNode local = function(LOCAL);

        for (String property : List.of("Runtime", "Handler", "Architectures")) {
            assertThat(local.path(property)).as(property).isEqualTo(deployed.path(property));
        }
        for (String parameter : List.of("Packaging", "Architecture")) {
            assertThat(parameters(LOCAL).path(parameter).path("Default"))
                    .as(parameter)
                    .isEqualTo(parameters(Path.of("infra")).path(parameter).path("Default"));
        }
        assertThat(LOCAL.resolve(text(local, "/CodeUri")).normalize())
                .isEqualTo(Path.of("infra").resolve(text(deployed, "/CodeUri")).normalize());
    }

    @Test
    void theStandInIsTheOneOfTheTestsUnderTheNameAndPortOfTheEnvironment() throws IOException {
        JsonNode graph = standIn().at("/services/graph");

        assertThat(text(graph, "/image")).isEqualTo("wiremock/wiremock:" + Version.getCurrentVersion());
        assertThat(graph.path("command").toString()).startsWith("[\"--port\",\"8089\"");
        assertThat(graph.path("ports").toString()).isEqualTo("[\"127.0.0.1:8089:8089\"]");
        assertThat(graph.at("/healthcheck/test").toString()).contains("http://localhost:8089/");
        assertThat(LOCAL.resolve(text(graph, "/volumes/0/source"))).isDirectoryContaining("glob:**.json");
    }

    @Test
    void theDocumentNamesTheNetworkAndThePort() throws IOException {
        assertThat(Files.readString(LOCAL.resolve("README.md")))
                .contains("--docker-network " + text(standIn(), "/networks/default/name"))
                .contains("-Dquarkus.wiremock.devservices.port=8089");
    }

    /** Two commands in one block are pasted together, and the second undoes what the first has done. */
    @Test
    void aBlockOfTheDocumentIsOneCommand() throws IOException {
        String document = Files.readString(LOCAL.resolve("README.md"));

        assertThat(TerraformModule.found("(?m)(?:^ {4}\\S.*\\n(?: {8}.*\\n)*)+", document)
                        .map(block -> block.group().replaceFirst("^    cd .*\n", "")))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.lines().filter(line -> !line.startsWith("        ")))
                        .as(block)
                        .hasSize(1));
    }
}
