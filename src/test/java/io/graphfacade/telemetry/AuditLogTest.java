package io.graphfacade.telemetry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed what, and what became of it. */
@QuarkusTest
class AuditLogTest extends FacadeTest {

    private static final String ID = "bfda31c8-4588-4ee1-9d8e-a42829350534";
    private static final String DEVICE = "/devices/" + ID;

    private RecordedLog log;

    @BeforeEach
    void listen() {
        log = new RecordedLog(AuditLog.CATEGORY);
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    private JsonNode onlyLine() {
        assertThat(log.lines()).hasSize(1);
        return json(log.lines().get(0));
    }

    @Test
    void aCreationIsAddedToItsCollectionWithItsKeysMasked() {
        String id = callerWithJson(resource("samples/device-link-clean.json").replace("openSystems", "ciscoMeraki"))
                .header("client-request-id", "3f1c2f3a-0000-4000-8000-000000000001")
                .post(DEVICE_LINKS)
                .path("id");

        JsonNode line = onlyLine();
        assertThat(line.path("audit").asText()).isEqualTo("Create deviceLink");
        assertThat(line.path("outcome").asText()).isEqualTo("created");
        assertThat(line.path("target").asText()).isEqualTo("/beta" + DEVICE_LINKS);
        assertThat(line.path("id").asText()).isEqualTo(id).isNotEmpty();
        assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(line.path("client-request-id").asText()).isEqualTo("3f1c2f3a-0000-4000-8000-000000000001");
        assertThat(line.path("request-id").asText()).isNotEmpty();
        assertThat(line.path("patch")).hasSize(1);
        assertThat(line.at("/patch/0/op").asText()).isEqualTo("add");
        assertThat(line.at("/patch/0/path").asText()).isEqualTo("/-");
        JsonNode sent = json(onlyRequestToGraph().getBodyAsString());
        String key = sent.at("/tunnelConfiguration/preSharedKey").asText();
        assertThat(line.at("/patch/0/value/name")).isEqualTo(sent.path("name"));
        assertThat(line.at("/patch/0/value/bgpConfiguration")).isEqualTo(sent.path("bgpConfiguration"));
        assertThat(line.at("/patch/0/value/tunnelConfiguration/preSharedKey").asText())
                .isNotEmpty()
                .isNotEqualTo(key);
        assertThat(line.toString()).doesNotContain(key).doesNotContain(TOKEN);
    }

    @Test
    void anUpdateReplacesEachValueByItself() {
        graphWill(patch(anyUrl()).willReturn(noContent()));
        callerWithJson("{\"DisplayName\":\"Kiosk 8\",\"accountEnabled\":null,"
                        + "\"extensionAttributes\":{\"extensionAttribute1\":\"a/b\",\"extensionAttribute2\":null}}")
                .patch(DEVICE);

        JsonNode line = onlyLine();
        assertThat(line.path("outcome").asText()).isEqualTo("changed");
        assertThat(line.path("target").asText()).isEqualTo("/v1.0" + DEVICE);
        assertThat(line.path("patch"))
                .isEqualTo(json("[{'op':'replace','path':'/accountEnabled','value':null},"
                        .concat("{'op':'replace','path':'/displayName','value':'Kiosk 8'},")
                        .concat("{'op':'replace','path':'/extensionAttributes/extensionAttribute1','value':'a/b'},")
                        .concat("{'op':'replace','path':'/extensionAttributes/extensionAttribute2','value':null}]")
                        .replace('\'', '"')));
    }

    @Test
    void aDeletionRemovesItsTarget() {
        graphWill(delete(anyUrl()).willReturn(noContent()));
        caller().delete(DEVICE);

        JsonNode line = onlyLine();
        assertThat(line.path("audit").asText()).isEqualTo("Delete device");
        assertThat(line.path("outcome").asText()).isEqualTo("deleted");
        assertThat(line.path("target").asText()).isEqualTo("/v1.0" + DEVICE);
        assertThat(line.path("patch")).isEqualTo(json("[{\"op\":\"remove\",\"path\":\"\"}]"));
    }

    @Test
    void whatWasNotSentHasNoPatch() {
        callerWithJson("{\"displayName\":\"\"}").patch(DEVICE);

        JsonNode line = onlyLine();
        assertThat(line.path("outcome").asText()).isEqualTo("refused");
        assertThat(line.has("target")).isFalse();
        assertThat(line.has("patch")).isFalse();
    }

    @Test
    void aCallerWithoutATokenIsDenied() {
        io.restassured.RestAssured.delete(DEVICE);

        assertThat(onlyLine().path("outcome").asText()).isEqualTo("denied");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(aResponse().withStatus(400), "refusedByGraph"),
                arguments(aResponse().withStatus(403), "refusedByGraph"),
                arguments(aResponse().withStatus(429).withHeader("Retry-After", "60"), "refusedByGraph"),
                arguments(aResponse().withFault(Fault.EMPTY_RESPONSE), "unknown"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("failures")
    void aFailureIsToldApartFromADoubt(
            com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer, String outcome) {
        graphWill(post(anyUrl()).willReturn(answer));
        graphWill(get(anyUrl()).willReturn(aResponse().withStatus(403)));
        callerWithJson(resource("samples/device-link-clean.json")).post(DEVICE_LINKS);

        JsonNode line = onlyLine();
        assertThat(line.path("outcome").asText()).isEqualTo(outcome);
        assertThat(line.path("patch")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/devices?validateOnly=true", "/devices/$validate"})
    void aReportIsNoChange(String path) {
        callerWithJson(resource("samples/device-create.json")).post(path);

        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?validateOnly=true&format=junos", "/$validate?format=junos"})
    void aTextInAdvanceIsNoChange(String report) {
        callerWithJson(resource("samples/device-link-clean.json"))
                .urlEncodingEnabled(false)
                .post(DEVICE_LINKS + report)
                .then()
                .statusCode(200)
                .contentType("text/plain");

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aReadIsNoChange() {
        caller().get("/devices");

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void eachRequestOfABatchHasItsOwn() {
        graphWill(delete(anyUrl()).willReturn(noContent()));
        callerWithJson("{\"requests\":[{\"id\":\"1\",\"method\":\"DELETE\",\"url\":\"" + DEVICE + "\"},"
                        + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/devices\"},"
                        + "{\"id\":\"3\",\"method\":\"PATCH\",\"url\":\"" + DEVICE
                        + "\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"nmae\":1}}]}")
                .post("/$batch");

        assertThat(log.lines())
                .extracting(line -> json(line).path("outcome").asText())
                .isEqualTo(List.of("deleted", "refused"));
    }

    @Test
    void itIsWrittenWithoutRequestLinesToo() {
        Logger requests = Logger.getLogger(RequestLog.CATEGORY);
        Level before = requests.getLevel();
        requests.setLevel(Level.OFF);
        try {
            graphWill(delete(anyUrl()).willReturn(noContent()));
            caller().delete(DEVICE);
        } finally {
            requests.setLevel(before);
        }

        assertThat(onlyLine().path("outcome").asText()).isEqualTo("deleted");
    }
}
