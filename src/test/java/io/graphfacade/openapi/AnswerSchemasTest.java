package io.graphfacade.openapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.OpenApiSchemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real answers are as the OpenAPI document describes them, each held against the schema of its operation and status. */
@QuarkusTest
class AnswerSchemasTest extends FacadeTest {

    private static final String NETWORKS = "/networkAccess/connectivity/remoteNetworks";
    private static final String NETWORK = NETWORKS + "/{remoteNetworkId}";
    private static final String LINKS = NETWORK + "/deviceLinks";

    private static String url(String path) {
        return path.replace("{remoteNetworkId}", REMOTE_NETWORK).replace("{userId}", "alice@contoso.com");
    }

    private static RequestSpecification callerWith(String sample) {
        return callerWithJson(resource("samples/" + sample + ".json")).urlEncodingEnabled(false);
    }

    private static JsonNode operation(String method, String path) {
        return OpenApiSchemas.document().path("paths").path(path).path(method);
    }

    private static void requireAsDescribed(Response answer, int status, JsonNode operation) {
        String others = status / 100 + "XX";
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(responses.has("" + status) ? "" + status : others);
        JsonNode schema = OpenApiSchemas.resolved(response).at("/content/application~1json/schema");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(OpenApiSchemas.problems(schema, json(answer.asString())))
                .as(answer.asString())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "/devices, device-clean",
        "/devices, device-create",
        "/me/devices, user-device-create",
        "/users/{userId}/devices, user-device-create",
        NETWORKS + ", remote-network-clean",
        NETWORKS + ", remote-network-create",
        LINKS + ", device-link-clean",
        LINKS + ", device-link-ikev2-default",
        LINKS + ", device-link-sloppy"
    })
    void whatWasCreated(String path, String sample) {
        requireAsDescribed(callerWith(sample).post(url(path)), 201, operation("post", path));
    }

    /** Graph writes null where it has nothing, and may have learned something since. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/devices, device-clean, deviceAnswer",
        "/me/devices, user-device-create, userDeviceAnswer",
        "/users/{userId}/devices, user-device-create, userDeviceAnswer",
        NETWORKS + ", remote-network-clean, remoteNetworkAnswer",
        LINKS + ", device-link-clean, deviceLinkAnswer"
    })
    void whatWasCreatedWithNullsAndNews(String path, String sample, String schema) {
        graphWill(any(anyUrl()).willReturn(jsonResponse(withNullsAndNews(schema).toString(), 201)));

        Response answer = callerWith(sample).post(url(path));

        requireAsDescribed(answer, 201, operation("post", path));
        assertThat(json(answer.asString())).hasSizeGreaterThan(6);
    }

    @Test
    void aDeviceLinkWithNullsAndNewsWithinIt() {
        ObjectNode link = withNullsAndNews("deviceLinkAnswer");
        for (String name : new String[] {"bgpConfiguration", "redundancyConfiguration", "tunnelConfiguration"}) {
            link.set(name, withNullsAndNews(name + "Answer"));
        }
        link.put("deviceVendor", "unknownFutureValue").put("lastModifiedDateTime", "2026-01-31T12:00:00Z");
        ((ObjectNode) link.path("redundancyConfiguration")).put("zoneLocalIpAddress", "");
        ((ObjectNode) link.path("tunnelConfiguration")).put("ikeEncryption", "aes512");
        graphWill(any(anyUrl()).willReturn(jsonResponse(link.toString(), 201)));

        requireAsDescribed(callerWith("device-link-clean").post(DEVICE_LINKS), 201, operation("post", LINKS));
    }

    /** With all that is inside, as where Graph answers nothing. */
    @Test
    void aRemoteNetworkWithLinksAndProfiles() {
        graphWill(any(anyUrl()).willReturn(aResponse().withStatus(204)));

        Response answer = callerWith("remote-network-clean").post(NETWORKS);

        requireAsDescribed(answer, 201, operation("post", NETWORKS));
        assertThat(json(answer.asString()).path("deviceLinks")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deviceAnswer | {\"deviceId\":\"kiosk-7\"} | true",
                "forwardingProfileAnswer | {\"id\":\"internet\"} | true",
                "deviceAnswer | {\"hostnames\":[null]} | true",
                "deviceAnswer | {\"alternativeSecurityIds\":[{\"key\":null}]} | true",
                "deviceAnswer | {\"alternativeSecurityIds\":[null]} | false",
                "remoteNetworkAnswer | {\"forwardingProfiles\":[null]} | false",
                "connectivityConfigurationLink | {\"localConfigurations\":[null],\"peerConfiguration\":null} | false"
            })
    void idsAreTextsAndListsHaveObjects(String schema, String answer, boolean valid) {
        assertThat(OpenApiSchemas.problems(schema, json(answer)).isEmpty()).isEqualTo(valid);
    }

    private static ObjectNode withNullsAndNews(String schema) {
        ObjectNode answer = (ObjectNode) json("{\"@odata.context\":\"a URL\",\"new\":{\"in\":[\"Graph\"]}}");
        OpenApiSchemas.document()
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(answer::putNull);
        return answer.put("id", "3da36146-4c25-4b41-8a8f-4c7a2e1a6a5a");
    }

    @Test
    void theConnectivityConfiguration() {
        requireAsDescribed(
                caller().get(CONNECTIVITY_CONFIGURATION),
                200,
                operation("get", NETWORK + "/connectivityConfiguration"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"remoteNetworkId\":null,\"remoteNetworkName\":null,\"links\":null,\"new\":1}",
                "{\"links\":[{\"id\":null,\"displayName\":null,\"localConfigurations\":null,\"peerConfiguration\":null}]}",
                "{\"links\":[{\"localConfigurations\":[{\"asn\":null,\"endpoint\":null,\"region\":\"new\"}],\"peerConfiguration\":{\"asn\":null}}]}"
            })
    void aConnectivityConfigurationWithNullsAndNews(String body) {
        graphWill(any(anyUrl()).willReturn(okJson(body)));

        requireAsDescribed(
                caller().get(CONNECTIVITY_CONFIGURATION),
                200,
                operation("get", NETWORK + "/connectivityConfiguration"));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "/devices, device-create, 200",
        "/me/devices, user-device-create, 200",
        "/users/{userId}/devices, user-device-create, 200",
        NETWORKS + ", remote-network-create, 200",
        LINKS + ", device-link-sloppy, 200",
        LINKS + ", device-link-faulty, 400"
    })
    void aReport(String path, String sample, int status) {
        String validate = path + "/$validate";

        requireAsDescribed(callerWith(sample).post(url(validate)), status, operation("post", validate));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {LINKS, LINKS + "/$validate"})
    void malformedJson(String path) {
        requireAsDescribed(callerWithJson("{").urlEncodingEnabled(false).post(url(path)), 400, operation("post", path));
    }

    @Test
    void faults() {
        requireAsDescribed(callerWith("device-link-faulty").post(DEVICE_LINKS), 400, operation("post", LINKS));
    }

    @Test
    void otherErrorsOfTheFacade() {
        String clean = resource("samples/device-clean.json");
        JsonNode create = operation("post", "/devices");

        requireAsDescribed(
                RestAssured.given().contentType("application/json").body(clean).post("/devices"), 401, create);
        requireAsDescribed(caller().contentType("text/plain").body(clean).post("/devices"), 415, create);
        requireAsDescribed(callerWithJson(clean).accept("text/plain").post("/devices"), 406, create);
        requireAsDescribed(callerWith("device-link-clean").post("/v1.0" + DEVICE_LINKS), 404, operation("post", LINKS));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {403, 404, 412})
    void errorsOfGraph(int status) {
        graphWill(any(anyUrl())
                .willReturn(jsonResponse(
                        "{\"error\":{\"code\":\"graphs\",\"message\":\"Graph's\",\"innerError\":{}}}", status)));

        requireAsDescribed(callerWith("device-clean").post("/devices"), status, operation("post", "/devices"));
    }
}
