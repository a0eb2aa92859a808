package io.graphfacade.device;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents 001 and 003: POST /devices. */
@QuarkusTest
class CreateDeviceTest extends FacadeTest {

    private static final String SAMPLE = resource("samples/device-create.json");
    private static final String CANONICAL = SAMPLE.replace("base64Y3Yx", "Y3Yx");

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "/devices, /v1.0/devices",
        "/v1.0/devices, /v1.0/devices",
        "/beta/devices, /beta/devices",
        "/Beta/beta/devices, /beta/devices",
        "/v1.0/v1.0/devices, /v1.0/devices"
    })
    void theDocumentedSampleIsCreatedWithItsKeyMadeRight(String path, String graphPath) {
        callerWithJson(SAMPLE).post(path).then().statusCode(201);

        LoggedRequest received = onlyRequestToGraph();
        assertThat(received.getUrl()).isEqualTo(graphPath);
        assertThat(json(received.getBodyAsString())).isEqualTo(json(CANONICAL));
    }

    @Test
    void graphReceivesTheTokenTheRequestIdAndNothingElseOfTheCaller() {
        String id = "3f1c2f3a-0000-4000-8000-000000000001";
        callerWithJson(CANONICAL)
                .header("client-request-id", id)
                .header("x-secret-of-the-portal", "none of Graph's business")
                .header("Cookie", "session=1")
                .header("Prefer", "return=minimal")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("x-amz-date", "20261121T120000Z")
                .header("x-amzn-trace-id", "Root=1-67000000-000000000000000000000001")
                .header("X-Forwarded-For", "198.51.100.7")
                .header("Origin", "https://portal.contoso.com")
                .header("Accept-Language", "de")
                .header("x-ms-throttle-priority", "Urgent")
                .header("TE", "trailers")
                .header("SdkVersion", "graph-js/3.0.7")
                .header("Retry-Attempt", "1")
                .post("/devices")
                .then()
                .statusCode(201)
                .header("client-request-id", id);

        LoggedRequest received = onlyRequestToGraph();
        assertThat(received.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(received.getHeader("client-request-id")).isEqualTo(id);
        assertThat(received.getHeader("return-client-request-id")).isEqualTo("true");
        assertThat(received.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(received.header("Prefer").values()).containsExactly("include-unknown-enum-members");
        assertThat(received.getAllHeaderKeys())
                .isSubsetOf(
                        "Authorization",
                        "client-request-id",
                        "return-client-request-id",
                        "Content-Type",
                        "Accept",
                        "Prefer",
                        "Host",
                        "Content-Length");
    }

    @Test
    void graphReceivesThePreconditionAndThePriority() {
        callerWithJson(CANONICAL)
                .header("If-Match", "W/\"1\"")
                .header("x-ms-throttle-priority", "Low")
                .post("/devices")
                .then()
                .statusCode(201);

        assertThat(onlyRequestToGraph().getHeader("If-Match")).isEqualTo("W/\"1\"");
        assertThat(onlyRequestToGraph().getHeader("x-ms-throttle-priority")).isEqualTo("Low");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "request-id | 30fa9dfe-1780-4010-bbbe-a77ff835bf8f",
                "x-ms-ags-diagnostic | {\"ServerInfo\":{\"DataCenter\":\"West Europe\"}}",
                "Date | Sat, 21 Nov 2026 12:00:00 GMT",
                "x-ms-resource-unit | 1"
            })
    void theCallerReceivesWhatSupportAsksFor(String name, String value) {
        graphWill(post("/v1.0/devices")
                .willReturn(jsonResponse("{\"id\":\"1\"}", 201).withHeader(name, value)));

        callerWithJson(CANONICAL).post("/devices").then().statusCode(201).header(name, value);
    }

    @Test
    void aRequestIdIsMadeWhereTheCallerSentNoneOrOneThatCannotBePassedOn() {
        String made = callerWithJson(CANONICAL)
                .header("client-request-id", "two words\"")
                .post("/devices")
                .header("client-request-id");

        assertThat(made).matches("[0-9a-f-]{36}");
        assertThat(onlyRequestToGraph().getHeader("client-request-id")).isEqualTo(made);
    }

    @Test
    void theAnswerIsGraphsBodyWithWarningsAndChanges() {
        Response answer = callerWithJson(SAMPLE).post("/v1.0/devices");

        assertThat(answer.path("id").toString()).isNotEmpty();
        assertThat(answer.header("Location")).matches("http://localhost:\\d+/v1\\.0/devices/" + answer.path("id"));
        assertThat(answer.header("request-id")).isNotEmpty();
        assertThat(list(answer, "Facade-Warnings")).contains("key-prefix;pointer=\"/alternativeSecurityIds/0/key\"");
        assertThat(list(answer, "Facade-Changes")).contains("key-prefix;pointer=\"/alternativeSecurityIds/0/key\"");
        assertThat(json(answer.asString()).path("@odata.context").asText())
                .isEqualTo("https://graph.microsoft.com/v1.0/$metadata#devices/$entity");
    }

    @Test
    void aCleanPayloadHasNeitherWarningsNorChanges() {
        callerWithJson(resource("samples/device-clean.json"))
                .post("/devices")
                .then()
                .statusCode(201)
                .header("Facade-Changes", nullValue())
                .header("Facade-Warnings", nullValue());
    }

    @Test
    void twoHundredWithABodyIsACreateToo() {
        graphWill(post("/beta/devices").willReturn(okJson("{\"id\":\"id value/1\"}")));

        callerWithJson(CANONICAL).post("/beta/devices").then().statusCode(201).body("id", equalTo("id value/1"));
    }

    @Test
    void secretsThatGraphEchoesDoNotComeBack() {
        graphWill(post("/v1.0/devices")
                .willReturn(aResponse()
                        .withStatus(201)
                        .withBody("{\"id\":\"1\",\"links\":[{\"PreSharedKey\":\"hunter2\",\"name\":\"a\"}]}")));

        String answer = callerWithJson(CANONICAL).post("/devices").asString();

        assertThat(json(answer)).isEqualTo(json("{\"id\":\"1\",\"links\":[{\"name\":\"a\"}]}"));
    }

    @Test
    void directoryExtensionPropertiesPassAsWritten() {
        String extension = "\"extension_b7d8e648520f41d3b9c0fdeb91768a0a_rack\": {\"row\": 7.0}";
        callerWithJson(CANONICAL.replaceFirst("\\{", "{" + extension + ","))
                .post("/devices")
                .then()
                .statusCode(201);

        assertThat(onlyRequestToGraph().getBodyAsString())
                .contains("\"extension_b7d8e648520f41d3b9c0fdeb91768a0a_rack\":{\"row\":7.0}");
    }

    @Test
    void allFaultsComeInOneAnswerAndNothingIsSent() {
        callerWithJson(
                        """
                        {"displayName": 42, "deviceId": "device-1", "isManaged": true, "dispalyName": "x",
                         "alternativeSecurityIds": [{"type": "two", "key": "not base64!"}], "accountEnabled": "yes"}
                        """)
                .post("/devices")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("invalidRequest"))
                .body("error.details.find { it.target == '/displayName' }.code", equalTo("wrong-type"))
                .body("error.details.find { it.target == '/deviceId' }.code", equalTo("guid-malformed"))
                .body("error.details.find { it.target == '/dispalyName' }.code", equalTo("unknown-property"))
                .body(
                        "error.details.find { it.target == '/dispalyName' }.message",
                        equalTo("dispalyName is not a property of device; did you mean displayName?"))
                .body(
                        "error.details.find { it.target == '/alternativeSecurityIds/0/type' }.code",
                        equalTo("number-malformed"))
                .body(
                        "error.details.find { it.target == '/alternativeSecurityIds/0/key' }.code",
                        equalTo("key-not-base64"))
                .body("error.details.find { it.target == '/accountEnabled' }.code", equalTo("boolean-malformed"))
                .body("error.details.find { it.target == '/operatingSystem' }.code", equalTo("required"))
                .body("error.details.find { it.target == '/operatingSystemVersion' }.code", equalTo("required"))
                .body("error.details.size()", equalTo(8));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void theZeroGuidIsNoDeviceId() {
        callerWithJson(CANONICAL.replaceFirst("4c299165[^\"]*", "00000000000000000000000000000000"))
                .post("/devices")
                .then()
                .statusCode(400)
                .body("error.details.code", hasItem("device-id-zero"))
                .body("error.details.code", not(hasItem("guid-malformed")));
    }

    @Test
    void withoutConfiguredOriginsNoAnswerSpeaksOfThem() {
        callerWithJson(resource("samples/device-clean.json"))
                .header("Origin", "https://portal.contoso.com")
                .post("/devices")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
