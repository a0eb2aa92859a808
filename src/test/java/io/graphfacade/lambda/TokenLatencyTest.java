package io.graphfacade.lambda;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.graphfacade.auth.CallerToken;
import io.graphfacade.auth.EntraStandIn;
import io.graphfacade.telemetry.RequestLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the log says of the time that tokens take. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret")
        })
class TokenLatencyTest extends FacadeTest {

    EntraStandIn entra;

    /** The line of a create. */
    private static JsonNode logged(String token, String payload, String path) {
        try (RecordedLog log = new RecordedLog(RequestLog.CATEGORY)) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(resource(payload))
                    .post(path)
                    .then()
                    .statusCode(201);
            assertThat(log.lines()).hasSize(1);
            return json(log.lines().get(0));
        }
    }

    @Test
    void anExchangeIsAMetricAndNoOverhead() {
        JsonNode line = logged(CallerToken.ofUser(entra).text(), "samples/device-clean.json", "/devices");

        double token = line.path("TokenLatency").asDouble();
        double graph = line.path("GraphLatency").asDouble();
        assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
                .contains("TokenLatency");
        assertThat(token).isPositive();
        assertThat(line.path("Overhead").asDouble())
                .isCloseTo(line.path("Duration").asDouble() - graph - token, within(0.01));
    }

    @Test
    void aTokenThatIsPassedThroughTakesNoTime() {
        assertThat(logged(TOKEN, "samples/device-link-clean.json", DEVICE_LINKS).has("TokenLatency"))
                .isFalse();
    }
}
