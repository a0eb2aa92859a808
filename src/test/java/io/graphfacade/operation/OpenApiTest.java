package io.graphfacade.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void itHasTheFiveOperationsAndNoOther() {
        List<String> operations = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("operationId"))
                .forEach(operation -> operations.add(operation.getKey() + " " + path.getKey())));

        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "post /devices",
                        "post /me/devices",
                        "post /users/{userId}/devices",
                        "post /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/deviceLinks",
                        "get /networkAccess/connectivity/remoteNetworks/{remoteNetworkId}/connectivityConfiguration");
    }

    @Test
    void itsExamplesWork() {
        JsonNode document = document();
        document.path("paths").properties().forEach(path -> path.getValue()
                .at("/post/requestBody/content/application~1json/examples")
                .properties()
                .forEach(example -> {
                    JsonNode value = document.at(
                                    example.getValue().path("$ref").asText().substring(1))
                            .path("value");
                    String url = path.getKey()
                            .replace("{remoteNetworkId}", REMOTE_NETWORK)
                            .replace("{userId}", "alice@contoso.com");
                    int expected = example.getKey().equals("deviceLinkFaulty") ? 400 : 201;
                    assertThat(callerWithJson(value.toString()).post(url).statusCode())
                            .as(example.getKey())
                            .isEqualTo(expected);
                }));
        assertThat(receivedByGraph())
                .filteredOn(request -> request.getMethod().equals(RequestMethod.POST))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "device, reportOnDevice, /devices",
        "deviceLinkSloppy, reportOnDeviceLinkSloppy, " + DEVICE_LINKS,
        "deviceLinkFaulty, reportOnDeviceLinkFaulty, " + DEVICE_LINKS
    })
    void itsReportsAreWhatTheExamplesGet(String example, String report, String path) {
        JsonNode examples = document().at("/components/examples");
        JsonNode expected = examples.path(report).path("value");
        String body = examples.path(example).path("value").toString();

        JsonNode answer = callerWithJson(body).post(path + "?validateOnly=true").as(JsonNode.class);

        if (answer.path("request") instanceof ObjectNode request) {
            String sentTo = request.path("url").asText();
            request.put(
                    "url", "https://graph.microsoft.com" + URI.create(sentTo).getPath());
        }
        assertThat(withoutIds(answer).toString()).isEqualTo(withoutIds(expected).toString());
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
        assertThat(schemas.at("/deviceVendor/enum")).hasSize(22);
        assertThat(schemas.at("/device/properties/displayName/maxLength").asInt())
                .isEqualTo(256);
        assertThat(schemas.at("/tunnelConfiguration/oneOf")).hasSize(2);
        assertThat(schemas.at("/device/properties/trustType/readOnly").asBoolean())
                .isTrue();
    }
}
