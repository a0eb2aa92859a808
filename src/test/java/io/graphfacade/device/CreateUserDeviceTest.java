package io.graphfacade.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Document 004: POST /me/devices and POST /users/{userId}/devices. */
@QuarkusTest
class CreateUserDeviceTest extends FacadeTest {

    private static final String SAMPLE = resource("samples/user-device-create.json");

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "/me/devices, /beta/me/devices",
        "/beta/me/devices, /beta/me/devices",
        "/users/alice@contoso.com/devices, /beta/users/alice%40contoso.com/devices",
        "/beta/users/2f3c/devices, /beta/users/2f3c/devices",
        "/Users/DEVICES/Devices, /beta/users/DEVICES/devices"
    })
    void theDocumentedSampleIsCreated(String path, String graphPath) {
        callerWithJson(SAMPLE)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo("c3e3b22a-b22a-c3e3-2ab2-e3c32ab2e3c3"));

        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
    }

    @Test
    void itsSpellingReadOnlyPropertiesAndDeviceIdPassAndTimesGoToUtc() {
        String warnings = list(callerWithJson(SAMPLE).post("/me/devices"), "Facade-Warnings");

        LoggedRequest received = onlyRequestToGraph();
        JsonNode body = json(received.getBodyAsString());
        assertThat(warnings).contains("user-device-id-not-guid;pointer=\"/deviceId\"");
        assertThat(body.path("deviceId").asText()).isEqualTo("Device Id value");
        assertThat(body.path("Manufacturer").asText()).isEqualTo("Manufacturer value");
        assertThat(body.path("trustType").asText()).isEqualTo("Trust Type value");
        assertThat(body.path("isManaged").asBoolean()).isTrue();
        assertThat(body.path("deletedDateTime").asText()).isEqualTo("2016-12-31T20:58:36.0226893Z");
        assertThat(body.path("approximateLastSignInDateTime").asText()).isEqualTo("2016-12-31T21:01:58.7982099Z");
        assertThat(body.has("@odata.type")).isFalse();
        assertThat(body.path("alternativeSecurityIds").path(0).has("@odata.type"))
                .isFalse();
    }

    @Test
    void graphHasItInBetaOnly() {
        callerWithJson(SAMPLE)
                .post("/v1.0/me/devices")
                .then()
                .statusCode(404)
                .body("error.message", containsString("beta only, not in v1.0"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void typesAreChecked() {
        callerWithJson(SAMPLE.replace("\"deviceVersion\": 13", "\"deviceVersion\": \"thirteen\"")
                        .replace("2016-12-31T23:58:36.0226893+03:00", "2016-12-31T23:58:36"))
                .post("/me/devices")
                .then()
                .statusCode(400)
                .body("error.details.find { it.target == '/deviceVersion' }.code", equalTo("number-malformed"))
                .body("error.details.find { it.target == '/deletedDateTime' }.code", equalTo("time-malformed"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a%2Fb", "..", "%2e%2e", "a%5Cb", "%00", "%20", "%ff", "a;b"})
    void aUserIdCannotLeaveItsSegment(String userId) {
        int status = caller().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(SAMPLE)
                .post("/users/" + userId + "/devices")
                .statusCode();

        assertThat(status).isIn(400, 404);
        assertThat(receivedByGraph()).isEmpty();
    }
}
