package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Document 000: POST …/remoteNetworks/{remoteNetworkId}/deviceLinks. */
@QuarkusTest
class CreateDeviceLinkTest extends FacadeTest {

    private static final String DEFAULT = resource("samples/device-link-ikev2-default.json");
    private static final String CUSTOM = resource("samples/device-link-ikev2-custom.json");
    private static final String SLOPPY = resource("samples/device-link-sloppy.json");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"device-link-ikev2-default", "device-link-ikev2-custom"})
    void theDocumentedSamplesAreCreatedUnchanged(String sample) {
        String body = resource("samples/" + sample + ".json");
        callerWithJson(body).post(DEVICE_LINKS).then().statusCode(201).header("Facade-Changes", nullValue());

        LoggedRequest received = onlyRequestToGraph();
        assertThat(received.getUrl()).isEqualTo("/beta" + DEVICE_LINKS);
        assertThat(json(received.getBodyAsString())).isEqualTo(json(body));
    }

    @Test
    void aTwoHundredFourBecomesTheCanonicalBodyWithoutSecrets() {
        graphWill(get("/beta" + DEVICE_LINKS).willReturn(jsonResponse("{\"value\":[]}", 200)));

        Response answer = callerWithJson(DEFAULT).post("/beta" + DEVICE_LINKS);

        ObjectNode expected = (ObjectNode) json(DEFAULT);
        ((ObjectNode) expected.get("tunnelConfiguration")).remove("preSharedKey");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).isNull();
        assertThat(json(answer.asString())).isEqualTo(expected);
    }

    @Test
    void anEmptyObjectBecomesTheCanonicalBodyWithoutSecrets() {
        graphWill(get("/beta" + DEVICE_LINKS).willReturn(jsonResponse("{\"value\":[]}", 200)));

        JsonNode answer = json(callerWithJson(CUSTOM).post(DEVICE_LINKS).asString());

        assertThat(answer.path("tunnelConfiguration").path("dhGroup").asText()).isEqualTo("ecp384");
        assertThat(answer.path("tunnelConfiguration").has("preSharedKey")).isFalse();
    }

    @Test
    void graphsBodyComesBackWithoutSecrets() {
        graphWill(post("/beta" + DEVICE_LINKS)
                .willReturn(jsonResponse(
                        """
                        {"id":"4711","name":"CPE3","tunnelConfiguration":{"preSharedKey":"test123"}}
                        """,
                        201)));

        Response answer = callerWithJson(DEFAULT).post(DEVICE_LINKS);

        assertThat(answer.header("Location")).isNull();
        assertThat(json(answer.asString()))
                .isEqualTo(json("{\"id\":\"4711\",\"name\":\"CPE3\",\"tunnelConfiguration\":{}}"));
    }

    @Test
    void aSloppySpellingReachesGraphInCanonicalForm() {
        callerWithJson(SLOPPY).post(DEVICE_LINKS).then().statusCode(201);

        LoggedRequest received = onlyRequestToGraph();
        assertThat(json(received.getBodyAsString()))
                .isEqualTo(json(resource("samples/device-link-sloppy.canonical.json")));
    }

    @Test
    void theTypeIsSentFirstInTheTunnel() {
        callerWithJson(CUSTOM).post(DEVICE_LINKS);

        assertThat(onlyRequestToGraph().getBodyAsString()).contains("\"tunnelConfiguration\":{\"@odata.type\":");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DC6A7EFD-6B2B-4C6A-84E7-5DCF97E62E04", "%7Bdc6a7efd6b2b4c6a84e75dcf97e62e04%7D"})
    void theRemoteNetworkIdIsBroughtIntoCanonicalForm(String id) {
        graphWill(post("/beta" + DEVICE_LINKS).willReturn(created()));

        caller().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(DEFAULT)
                .post("/networkAccess/connectivity/remoteNetworks/" + id + "/deviceLinks")
                .then()
                .statusCode(201);

        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/beta" + DEVICE_LINKS);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/networkaccess/connectivity/remotenetworks/" + REMOTE_NETWORK + "/devicelinks",
                "/Beta/NetworkAccess/Connectivity/RemoteNetworks/" + REMOTE_NETWORK + "/DeviceLinks",
                "/beta" + DEVICE_LINKS + "/"
            })
    void thePathIsReadInAnyCase(String path) {
        callerWithJson(DEFAULT).post(path).then().statusCode(201);

        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/beta" + DEVICE_LINKS);
    }

    @Test
    void branchesAreReplacedByRemoteNetworks() {
        callerWithJson(DEFAULT)
                .post("/beta/networkAccess/connectivity/branches/" + REMOTE_NETWORK + "/deviceLinks")
                .then()
                .statusCode(404)
                .body("error.message", containsString("use /networkAccess/connectivity/remoteNetworks/"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void severalFaultsGetOneAnswerWithAllOfThem() {
        callerWithJson(resource("samples/device-link-faulty.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(400)
                .body("error.code", equalTo("invalidRequest"))
                .body("error.details", hasSize(4))
                .body("error.details.find { it.target == '/ipAddress' }.code", equalTo("ipv4-malformed"))
                .body("error.details.find { it.target == '/deviceVendor' }.code", equalTo("member-ambiguous"))
                .body("error.details.find { it.target == '/bgpConfiguration/asn' }.code", equalTo("required"))
                .body(
                        "error.details.find { it.target == '/tunnelConfiguration/preSharedKye' }.message",
                        equalTo("preSharedKye is not a property of tunnelConfigurationIKEv2Default;"
                                + " did you mean preSharedKey?"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aRemoteNetworkIdThatIsNoGuidIsRefused() {
        callerWithJson(DEFAULT)
                .post("/networkAccess/connectivity/remoteNetworks/branch-1/deviceLinks")
                .then()
                .statusCode(400)
                .body("error.details[0].target", equalTo("remoteNetworkId"));

        assertThat(receivedByGraph()).isEmpty();
    }
}
