package io.graphfacade.telemetry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says of each request. */
@QuarkusTest
class RequestLogTest extends FacadeTest {

    private static final String ID = "bfda31c8-4588-4ee1-9d8e-a42829350534";

    private RecordedLog log;

    @BeforeEach
    void listen() {
        log = new RecordedLog(RequestLog.CATEGORY);
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    private List<JsonNode> lines() {
        return log.lines().stream().map(FacadeTest::json).toList();
    }

    private JsonNode onlyLine() {
        assertThat(lines()).hasSize(1).allSatisfy(RequestLogTest::isEmbeddedMetricFormat);
        return lines().get(0);
    }

    /** CloudWatch finds each metric as a number, and each dimension as a text, at the top of the line. */
    private static void isEmbeddedMetricFormat(JsonNode line) {
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(line.at("/_aws/Timestamp").isIntegralNumber()).isTrue();
        assertThat(directive.path("Namespace").asText()).isEqualTo("GraphDeviceFacade");
        assertThat(directive.at("/Dimensions/0")).isNotEmpty().allMatch(dimension -> line.path(dimension.asText())
                .isTextual());
        assertThat(directive.path("Metrics"))
                .isNotEmpty()
                .allMatch(metric -> line.path(metric.path("Name").asText()).isNumber());
    }

    @Test
    void aCreateIsOneLineWithItsCodesAndTimes() {
        callerWithJson(resource("samples/device-create.json"))
                .header("client-request-id", "3f1c2f3a-0000-4000-8000-000000000001")
                .post("/devices");

        JsonNode line = onlyLine();
        assertThat(line.path("operation").asText()).isEqualTo("Create device");
        assertThat(line.path("method").asText()).isEqualTo("POST");
        assertThat(line.path("status").asInt()).isEqualTo(201);
        assertThat(line.path("graph-status").asInt()).isEqualTo(201);
        assertThat(line.path("changes").toString()).isEqualTo("[\"key-prefix\"]");
        assertThat(line.path("warnings").toString()).isEqualTo("[\"key-prefix\",\"key-not-x509\"]");
        assertThat(line.has("errors")).isFalse();
        assertThat(line.has("error-code")).isFalse();
        assertThat(line.path("client-request-id").asText()).isEqualTo("3f1c2f3a-0000-4000-8000-000000000001");
        assertThat(line.path("request-id").asText()).isNotEmpty();
        assertThat(line.path("Duration").asDouble())
                .isGreaterThanOrEqualTo(line.path("GraphLatency").asDouble());
        assertThat(line.path("Overhead").asDouble()).isPositive();
        assertThat(line.path("LookUps").asInt()).isZero();
        assertThat(line.path("Retries").asInt()).isZero();
    }

    @Test
    void eachRequestOfABatchHasALineOfItsOwn() {
        callerWithJson(
                        """
                        {"requests":[
                          {"id":"S3cret","method":"GET","url":"/devices"},
                          {"id":"2","method":"POST","url":"/devices","body":{"displayName":"S3cret"}}]}""")
                .post("/v1.0/$batch");

        assertThat(lines())
                .filteredOn(line -> line.has("operation"))
                .extracting(line -> line.path("operation").asText() + " " + line.path("status"))
                .containsExactly("List devices 200", "Create device 400", "$batch 200");
        assertThat(lines())
                .filteredOn(line -> line.has("rule"))
                .extracting(line -> line.path("rule").asText())
                .contains("required", "device-id-missing");
        JsonNode batch = lines().get(lines().size() - 1);
        assertThat(batch.path("Overhead").asDouble())
                .isNotNegative()
                .isLessThan(batch.path("Duration").asDouble());
        assertThat(log.lines()).noneMatch(line -> line.contains("S3cret"));
    }

    @Test
    void throttlesAndRetriesAreCountedAndTheWaitIsNoOverhead() {
        graphWillFirst(post("/v1.0/devices"), aResponse().withStatus(429).withHeader("Retry-After", "1"));

        callerWithJson(resource("samples/device-clean.json")).post("/devices");

        assertThat(onlyLine().path("Throttles").asInt()).isEqualTo(1);
        assertThat(onlyLine().path("Retries").asInt()).isEqualTo(1);
        assertThat(onlyLine().path("LookUps").asInt()).isZero();
        assertThat(onlyLine().path("Duration").asDouble()
                        - onlyLine().path("Overhead").asDouble())
                .isGreaterThan(990);
    }

    /** The alarm looks at it, and names no operation. */
    @ParameterizedTest(name = "{0} throttled")
    @ValueSource(ints = {0, 1})
    void throttlesOfAllOperationsAreAMetricWithoutADimension(int throttled) {
        if (throttled > 0) {
            graphWillFirst(
                    patch("/v1.0/devices/" + ID), aResponse().withStatus(429).withHeader("Retry-After", "0"));
        }

        callerWithJson("{\"displayName\":\"Kiosk 8\"}").patch("/devices/" + ID);

        JsonNode line = onlyLine();
        assertThat(line.path("operation").asText()).isEqualTo("Update device");
        assertThat(line.path("Throttles").asInt()).isEqualTo(throttled);
        JsonNode directives = line.at("/_aws/CloudWatchMetrics");
        assertThat(directives).hasSize(1 + throttled);
        assertThat(directives.path(1).toString())
                .isEqualTo(
                        throttled == 0
                                ? ""
                                : "{\"Namespace\":\"GraphDeviceFacade\",\"Dimensions\":[[]],"
                                        + "\"Metrics\":[{\"Name\":\"Throttles\",\"Unit\":\"Count\"}]}");
    }

    @Test
    void lookUpsAreCounted() {
        graphWillFirst(post("/v1.0/devices"), aResponse().withStatus(500));

        callerWithJson(resource("samples/device-clean.json")).post("/devices");

        assertThat(onlyLine().path("LookUps").asInt()).isEqualTo(1);
        assertThat(onlyLine().path("Retries").asInt()).isEqualTo(1);
        assertThat(onlyLine().path("graph-status").asInt()).isEqualTo(201);
    }

    @Test
    void anOutcomeThatIsUnknownIsNamed() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(500)));
        graphWill(get(urlPathMatching("/v1.0/devices.*")).willReturn(aResponse().withStatus(403)));

        callerWithJson(resource("samples/device-clean.json")).post("/devices");

        assertThat(onlyLine().path("status").asInt()).isEqualTo(502);
        assertThat(onlyLine().path("error-code").asText()).isEqualTo("outcomeUnknown");
    }

    @Test
    void aRefusalHasALineForEachRule() {
        callerWithJson(resource("samples/device-link-faulty.json")).post(DEVICE_LINKS);

        assertThat(lines()).hasSize(5).allSatisfy(RequestLogTest::isEmbeddedMetricFormat);
        assertThat(lines().get(0).path("status").asInt()).isEqualTo(400);
        assertThat(lines().get(0).path("error-code").asText()).isEqualTo("invalidRequest");
        assertThat(lines().get(0).has("GraphLatency")).isFalse();
        assertThat(lines().subList(1, 5))
                .extracting(line -> line.path("rule").asText())
                .containsExactlyInAnyOrder("ipv4-malformed", "member-ambiguous", "unknown-property", "required");
    }

    @Test
    void whatIsNoOperationHasALineToo() {
        caller().get("/nowhere");

        assertThat(onlyLine().path("operation").asText()).isEqualTo("none");
        assertThat(onlyLine().path("status").asInt()).isEqualTo(404);
    }

    @Test
    void aReadIsNamed() {
        caller().get(CONNECTIVITY_CONFIGURATION);

        assertThat(onlyLine().path("operation").asText()).isEqualTo("Get remoteNetworkConnectivityConfiguration");
        assertThat(onlyLine().path("LookUps").asInt()).isZero();
    }

    @Test
    void anEventsTraceIsInTheLine() {
        invokeWith(resource("events/create-device.json"));

        assertThat(onlyLine().path("trace-id").asText()).isEqualTo("Root=1-67000000-000000000000000000000001");
        assertThat(onlyLine().path("aws-request-id").asText()).isNotEmpty();
    }
}
