package io.graphfacade.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code facade.graph.look-first}, what exists is looked at before anything is created (contract D9, L18). */
@QuarkusTest
@TestProfile(LookFirstTest.LookFirst.class)
class LookFirstTest extends FacadeTest {

    private static final String LINK = resource("samples/device-link-clean.json");
    private static final String LINKS = "/beta" + DEVICE_LINKS;
    private static final String NEIGHBOUR =
            """
            {"value":[{"id":"1","name":"%s","ipAddress":"%s","bgpConfiguration":{"localIpAddress":"%s","peerIpAddress":"10.9.9.9"}}]}
            """;

    public static final class LookFirst implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("facade.graph.look-first", "true", "facade.rules.\"link-name-taken\"", "error");
        }
    }

    @Test
    void aNewDeviceIsCreatedWithoutAWord() {
        Response answer = callerWithJson(resource("samples/device-clean.json")).post("/devices");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Facade-Warnings")).isNull();
        assertThat(receivedByGraph())
                .extracting(request -> request.getMethod().value())
                .containsExactly("GET", "POST");
    }

    @Test
    void aDeviceIdThatIsTakenIsAWarning() {
        Response answer = callerWithJson(resource("samples/device-clean.json")
                        .replace("4c299165-6e8f-4b45-a5ba-c5d250a707ff", "11111111-1111-1111-1111-111111111111")
                        .replace("\"deviceId\"", "\"DeviceId\""))
                .post("/devices");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(list(answer, "Facade-Warnings")).contains("device-exists;pointer=\"/DeviceId\"");
        assertThat(answer.path("error.message").toString()).contains("has the id 8a5b2f5e-58b2-4f2e-9a3c-1f2b3c4d5e6f");
    }

    @Test
    void aDeviceThatWasThereIsNotAnnouncedAsCreated() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(503)));
        graphWill(get("/v1.0/devices(deviceId='4c299165-6e8f-4b45-a5ba-c5d250a707ff')")
                .willReturn(
                        jsonResponse("{\"id\":\"47\",\"deviceId\":\"4c299165-6e8f-4b45-a5ba-c5d250a707ff\"}", 200)));

        Response answer = callerWithJson(resource("samples/device-clean.json")).post("/devices");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.path("error.message").toString()).contains("has the id 47");
    }

    @Test
    void aListThatDoesNotComeKeepsNothingFromBeingCreated() {
        graphWill(get(LINKS).willReturn(aResponse().withFixedDelay(20_000)));
        graphWill(post(LINKS).willReturn(jsonResponse("{\"id\":\"1\"}", 201)));

        assertThat(callerWithJson(LINK).post(DEVICE_LINKS).statusCode()).isEqualTo(201);
    }

    @Test
    void aNeighboursAddressesAreWarnings() {
        graphWill(get(LINKS).willReturn(jsonResponse(NEIGHBOUR.formatted("other", "20.55.91.42", "192.168.1.3"), 200)));

        Response answer = callerWithJson(LINK).post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(list(answer, "Facade-Warnings"))
                .contains(
                        "link-ip-address-taken;pointer=\"/ipAddress\"",
                        "link-bgp-address-taken;pointer=\"/redundancyConfiguration/zoneLocalIpAddress\"")
                .doesNotContain("/bgpConfiguration/peerIpAddress");
    }

    @Test
    void oneOfManyNeighboursIsFound() {
        String other = "{\"id\":\"2\",\"name\":\"another\",\"ipAddress\":\"20.55.91.1\"},";
        String taken = NEIGHBOUR.formatted("other", "20.55.91.42", "192.168.9.9");
        graphWill(get(LINKS).willReturn(jsonResponse(taken.replace("[", "[" + other.repeat(9_000)), 200)));

        Response answer = callerWithJson(LINK).post(DEVICE_LINKS);

        assertThat(list(answer, "Facade-Warnings")).contains("link-ip-address-taken;pointer=\"/ipAddress\"");
    }

    @Test
    void moreOfThemThanCanBeKeptKeepNothingFromBeingCreated() {
        String taken = "{\"id\":\"2\",\"name\":\"another\",\"ipAddress\":\"20.55.91.42\"},";
        graphWill(get(LINKS).willReturn(jsonResponse("{\"value\":[" + taken.repeat(9_000) + "{}]}", 200)));
        graphWill(post(LINKS).willReturn(jsonResponse("{\"id\":\"1\"}", 201)));

        Response answer = callerWithJson(LINK).post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(list(answer, "Facade-Warnings")).doesNotContain("link-ip-address-taken");
    }

    @Test
    void aRuleThatIsAnErrorRefuses() {
        graphWill(get(LINKS).willReturn(jsonResponse(NEIGHBOUR.formatted("CPE3", "20.55.91.43", "192.168.9.9"), 200)));

        Response answer = callerWithJson(LINK).post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("error.target").toString()).isEqualTo("/name");
        assertThat(receivedByGraph()).hasSize(1);
    }

    @Test
    void whoMayNotReadCreatesAllTheSame() {
        graphWill(get(LINKS).willReturn(jsonResponse("{\"error\":{\"code\":\"Forbidden\",\"message\":\"m\"}}", 403)));
        graphWill(post(LINKS).willReturn(aResponse().withStatus(204)));

        assertThat(callerWithJson(LINK).post(DEVICE_LINKS).statusCode()).isEqualTo(201);
    }
}
