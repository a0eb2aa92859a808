package io.graphfacade.lambda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of API Gateway's HTTP API (payload version 2.0), as they come from AWS. */
@QuarkusTest
class ApiGatewayEventTest extends FacadeTest {

    private static JsonNode invoke(String event) {
        return json(given().contentType("application/json")
                .body(resource("events/" + event + ".json"))
                .post("/_lambda_")
                .asString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "create-device, /v1.0/devices, device-create.canonical",
        "create-device-base64, /v1.0/devices, device-create.canonical",
        "create-device-link, /beta" + DEVICE_LINKS + ", device-link-sloppy.canonical"
    })
    void createsAreForwarded(String event, String graphPath, String canonical) {
        JsonNode answer = invoke(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("headers").path("Content-Type").asText()).isEqualTo("application/json");
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer eyJ0.eyJ0.c2ln");
        assertThat(json(onlyRequestToGraph().getBodyAsString()))
                .isEqualTo(json(resource("samples/" + canonical + ".json")));
    }

    @Test
    void readsAreForwarded() {
        JsonNode answer = invoke("get-connectivity-configuration");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer.path("body").asText()))
                .isEqualTo(json(resource("samples/connectivity-configuration-response.json")));
    }

    @Test
    void faultsAreAnswered() {
        JsonNode answer = invoke("create-device-link-faulty");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(json(answer.path("body").asText()).path("error").path("details"))
                .hasSize(4);
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void validateOnlyIsReadFromTheRawQueryString() {
        JsonNode answer = invoke("validate-device");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer.path("body").asText()).path("acceptable").asBoolean())
                .isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }
}
