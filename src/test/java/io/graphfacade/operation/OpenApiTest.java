package io.graphfacade.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.graphfacade.FacadeTest;
import io.graphfacade.OpenApiSchemas;
import io.graphfacade.canonical.Secret;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document says what is true. */
@QuarkusTest
class OpenApiTest extends FacadeTest {

    private static String fromCode(String format) {
        return given().queryParam("format", format).get("/q/openapi-from-code").asString();
    }

    private static JsonNode document() {
        return json(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    /** Fails after a change of records or of META-INF/openapi.yaml: the document that is served is then out of date. */
    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void itIsWhatTheCodeSays(String format) throws IOException {
        String fromCode = fromCode(format);
        Path made = Path.of("target", "openapi." + format);
        Files.writeString(made, fromCode);

        assertThat(Files.readString(Path.of("docs", "openapi." + format)))
                .as("docs/openapi.%s; bring it up to date with: cp %s docs/", format, made)
                .isEqualTo(fromCode);
    }

    @ParameterizedTest
    @CsvSource({
        "/q/openapi, '*/*', application/yaml, yaml",
        "/q/openapi, application/json, application/json, json",
        "/q/openapi?format=json, '*/*', application/json, json",
        "/q/openapi?format=YAML, '*/*', application/yaml, yaml",
        "/q/openapi.json, '*/*', application/json, json",
        "/q/openapi.yaml, application/json, application/yaml, yaml",
        "/q/openapi.yml, '*/*', application/yaml, yaml"
    })
    void itIsServedInTheFormThatIsAskedFor(String path, String accepted, String mediaType, String format)
            throws IOException {
        Response answer = given().accept(accepted).get(path);

        assertThat(answer.contentType()).isEqualTo(mediaType + ";charset=UTF-8");
        assertThat(answer.asString()).isEqualTo(Files.readString(Path.of("docs", "openapi." + format)));
    }

    @Test
    void itHasAllOperationsAReportForEachCreateAndNoOther() {
        List<String> operations = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("operationId"))
                .forEach(operation -> operations.add(operation.getKey() + " " + path.getKey())));

        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "get /devices",
                        "get /devices/{id}",
                        "patch /devices/{id}",
                        "delete /devices/{id}",
                        "get /devices(deviceId='{deviceId}')",
                        "patch /devices(deviceId='{deviceId}')",
                        "delete /devices(deviceId='{deviceId}')",
                        "get /networkAccess/connectivity/remoteNetworks",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}",
                        "patch /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}",
                        "delete /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks/{deviceLinkId}",
                        "delete /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks/{deviceLinkId}",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/connectivityConfiguration/links/{linkId}",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/forwardingProfiles",
                        "patch /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/forwardingProfiles",
                        "get /networkAccess/forwardingProfiles",
                        "get /networkAccess/deployments",
                        "post /$batch",
                        "post /devices",
                        "post /devices/$validate",
                        "post /me/devices",
                        "post /me/devices/$validate",
                        "post /users/{userId}/devices",
                        "post /users/{userId}/devices/$validate",
                        "post /networkAccess/connectivity/remoteNetworks",
                        "post /networkAccess/connectivity/remoteNetworks/$validate",
                        "post /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks",
                        "post /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks/$validate",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/connectivityConfiguration");
    }

    private static Stream<JsonNode> operations() {
        return document().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    /** Those of the schemas, and as people write them. */
    private static Map<String, JsonNode> examples(JsonNode operation) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        operation
                .at("/requestBody/content/application~1json/examples")
                .properties()
                .forEach(example -> examples.put(example.getKey(), OpenApiSchemas.resolved(example.getValue())));
        operation
                .path("x-sloppy-examples")
                .properties()
                .forEach(example -> examples.put(example.getKey(), example.getValue()));
        return examples;
    }

    private static JsonNode example(String name) {
        return operations()
                .flatMap(operation -> Stream.ofNullable(examples(operation).get(name)))
                .findFirst()
                .orElseThrow()
                .path("value");
    }

    @Test
    void itsExamplesWork() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        document().path("paths").properties().forEach(path -> examples(
                        path.getValue().path("post"))
                .forEach((name, example) -> {
                    String url = path.getKey()
                            .replace("{remoteNetworkId}", REMOTE_NETWORK)
                            .replace("{userId}", "alice@contoso.com");
                    int status = callerWithJson(example.path("value").toString())
                            .urlEncodingEnabled(false)
                            .post(url)
                            .statusCode();
                    statuses.put(path.getKey().replaceAll(".*/(?=\\w+(/\\$validate)?$)", "") + " " + name, status);
                }));

        assertThat(statuses).hasSize(18).allSatisfy((example, status) -> assertThat(status)
                .as(example)
                .isEqualTo(example.contains("$") ? 200 : example.endsWith("Faulty") ? 400 : 201));
        assertThat(receivedByGraph())
                .filteredOn(request -> request.getMethod().equals(RequestMethod.POST))
                .hasSize(11);
    }

    /** Sloppy ones are no examples of what the schema describes. */
    @Test
    void itsExamplesAreValid() {
        operations().forEach(operation -> {
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
            examples(operation).forEach((name, example) -> assertThat(
                            OpenApiSchemas.problems(schema, example.path("value")))
                    .as(name)
                    .satisfies(problems -> assertThat(problems.isEmpty())
                            .isEqualTo(!operation.path("x-sloppy-examples").has(name))));
        });
    }

    /** The lowest one is what generated clients return. */
    @Test
    void everyOperationSucceedsInOneWay() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.path("responses").fieldNames())
                .toIterable()
                .filteredOn(status -> status.startsWith("2"))
                .containsExactly(success(operation.path("operationId").asText())));
    }

    /** In words, because a second success with another body would be lost on them: most take the lowest, and some refuse the other one. */
    @Test
    void everyWriteSaysThatThereIsAReport() {
        assertThat(document().path("paths").valueStream().flatMap(path -> Stream.of("post", "patch", "delete")
                        .map(path::path)
                        .filter(operation -> operation.has("operationId"))
                        .filter(operation ->
                                !operation.path("operationId").asText().startsWith("validate"))))
                .hasSizeGreaterThan(10)
                .allSatisfy(operation ->
                        assertThat(operation.path("description").asText()).contains("validateOnly=true"));
    }

    private static String success(String operation) {
        if (operation.startsWith("create")) {
            return "201";
        }
        return operation.matches("(delete|updateDevice|assign).*") ? "204" : "200";
    }

    @ParameterizedTest
    @CsvSource({
        "deviceSloppy, reportOnDevice, /devices",
        "deviceLinkSloppy, reportOnDeviceLinkSloppy, " + DEVICE_LINKS,
        "deviceLinkFaulty, reportOnDeviceLinkFaulty, " + DEVICE_LINKS
    })
    void itsReportsAreWhatTheExamplesGet(String example, String report, String path) {
        JsonNode expected = document().at("/components/examples").path(report).path("value");

        JsonNode answer = callerWithJson(example(example).toString())
                .urlEncodingEnabled(false)
                .post(path + "/$validate")
                .as(JsonNode.class);

        if (answer.path("request") instanceof ObjectNode request) {
            String sentTo = request.path("url").asText();
            request.put(
                    "url", "https://graph.microsoft.com" + URI.create(sentTo).getPath());
        }
        assertThat(withoutIds(answer).toString()).isEqualTo(withoutIds(expected).toString());
        assertThat(OpenApiSchemas.problems("Report", expected)).isEmpty();
    }

    private static JsonNode withoutIds(JsonNode report) {
        if (report.path("error") instanceof ObjectNode error) {
            assertThat(error.remove("innerError").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("date", "request-id", "client-request-id");
        }
        return report;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void itsSchemasSayWhatTheRulesSay() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/deviceLink/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "name",
                        "ipAddress",
                        "deviceVendor",
                        "bgpConfiguration",
                        "redundancyConfiguration",
                        "tunnelConfiguration");
        assertThat(schemas.at("/remoteNetwork/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("name", "region");
        assertThat(schemas.at("/remoteNetwork/properties/deviceLinks/maxItems").asInt())
                .isEqualTo(25);
        assertThat(schemas.at("/region/enum")).hasSize(40);
        assertThat(schemas.at("/deviceVendor/enum")).hasSize(22);
        assertThat(schemas.at("/device/properties/displayName/maxLength").asInt())
                .isEqualTo(256);
        assertThat(schemas.at("/tunnelConfiguration/oneOf")).hasSize(2);
        assertThat(schemas.at("/deviceVendor/oneOf").isMissingNode()).isTrue();
    }

    /** A client that is generated sends a null only where its schema has it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deviceUpdate | {\"displayName\":null} | true",
                "deviceUpdate | {\"isManaged\":null,\"operatingSystem\":null} | true",
                "deviceUpdate | {\"extensionAttributes\":{\"extensionAttribute1\":null}} | true",
                "deviceUpdate | {\"displayName\":7} | false",
                "deviceUpdate | {\"extensionAttributes\":{\"extensionAttribute16\":null}} | false",
                "remoteNetworkUpdate | {\"name\":null} | false",
                "onPremisesExtensionAttributes | {\"extensionAttribute1\":null} | false"
            })
    void anUpdateOfADeviceCanClear(String schema, String body, boolean valid) {
        assertThat(OpenApiSchemas.problems(schema, json(body)).isEmpty()).isEqualTo(valid);
    }

    /** A client that is generated would send them, and a form would show them. */
    @Test
    void aRequestHasNothingThatGraphSetsAndAnAnswerHas() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/device/properties").fieldNames())
                .toIterable()
                .containsExactly(
                        "accountEnabled",
                        "alternativeSecurityIds",
                        "deviceId",
                        "displayName",
                        "operatingSystem",
                        "operatingSystemVersion",
                        "profileType",
                        "extensionAttributes");
        assertThat(schemas.at("/deviceLink/properties").fieldNames())
                .toIterable()
                .doesNotContain("id", "lastModifiedDateTime", "version");
        assertThat(schemas.at("/remoteNetwork/properties").fieldNames())
                .toIterable()
                .containsExactly("name", "region", "deviceLinks", "forwardingProfiles");
        assertThat(schemas.at("/forwardingProfile/properties").fieldNames())
                .toIterable()
                .containsExactly("id");
        assertThat(schemas.at("/remoteNetworkAnswer/properties").fieldNames())
                .toIterable()
                .contains("id", "lastModifiedDateTime", "version", "deviceLinks");
        assertThat(schemas.at("/deviceAnswer/properties").fieldNames())
                .toIterable()
                .contains("id", "deviceId", "trustType", "physicalIds");
        assertThat(schemas.at("/deviceLinkAnswer/properties").fieldNames())
                .toIterable()
                .contains("id", "lastModifiedDateTime", "version");
    }

    @Test
    void secretsAreInRequestsOnly() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/secret/writeOnly").asBoolean()).isTrue();
        assertThat(schemas.at("/tunnelConfigurationAnswer/properties").fieldNames())
                .toIterable()
                .contains("ikeEncryption")
                .noneMatch(name -> Secret.isIn(name));
    }

    @Test
    void formsHaveTitlesAndTheKindOfTunnelFilledIn() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.properties()).allSatisfy(schema -> assertThat(
                        schema.getValue().path("properties").properties())
                .allSatisfy(property ->
                        assertThat(property.getValue().path("title").asText()).isNotEmpty()));
        for (String kind : List.of("Default", "Custom")) {
            JsonNode tunnel = schemas.path("tunnelConfigurationIKEv2" + kind);
            JsonNode type = tunnel.path("properties").path("@odata.type");

            assertThat(tunnel.path("title").asText()).isEqualTo(kind + " IKEv2 policy");
            assertThat(type.path("const").asText())
                    .isEqualTo("#microsoft.graph.networkaccess.tunnelConfigurationIKEv2" + kind)
                    .isEqualTo(type.path("default").asText());
        }
    }
}
