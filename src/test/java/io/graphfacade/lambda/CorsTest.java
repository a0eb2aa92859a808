package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code facade.cors.origins}, pages of those origins may call the facade from a browser, and no others. */
@QuarkusTest
@TestProfile(CorsTest.WithPortal.class)
class CorsTest extends FacadeTest {

    private static final String PORTAL = "https://portal.contoso.com";
    private static final String DEVICE = resource("samples/device-clean.json");

    public static final class WithPortal implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("facade.cors.origins", PORTAL + ",https://other.contoso.com");
        }
    }

    @Test
    void aPortalMayAskAndCreateAndReadWhatTheAnswerSays() {
        Response asked = RestAssured.given()
                .header("Origin", PORTAL)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/devices");
        Response created = callerWithJson(DEVICE).header("Origin", PORTAL).post("/devices");

        assertThat(asked.statusCode()).isBetween(200, 204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(list(asked, "Access-Control-Allow-Headers")).contains("authorization", "content-type");
        assertThat(list(asked, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(list(created, "Access-Control-Expose-Headers")).contains("facade-warnings", "request-id");
        assertThat(onlyRequestToGraph().getHeader("Origin")).isNull();
    }

    /** Those of Microsoft's two clients for browsers, of their option to compress bodies, and of what callers add for Graph. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "authorization,client-request-id,content-type,sdkversion",
                "authorization,content-type,retry-attempt,user-agent",
                "content-encoding",
                "consistencylevel",
                "prefer",
                "if-match",
                "if-none-match",
                "x-ms-throttle-priority"
            })
    void aPortalMaySendTheHeadersOfClients(String headers) {
        Response asked = RestAssured.given()
                .header("Origin", PORTAL)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", headers)
                .options("/devices/" + REMOTE_NETWORK);

        assertThat(list(asked, "Access-Control-Allow-Headers").split(", *")).contains(headers.split(","));
    }

    @Test
    void aPageOfAnotherOriginMayNotCreate() {
        Response answer = callerWithJson(DEVICE)
                .header("Origin", "https://portal.contoso.com.evil.example")
                .post("/devices");

        isForbidden(answer);
        assertThat(receivedByGraph()).isEmpty();
    }

    private static void isForbidden(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.contentType()).isEqualTo("application/json");
        JsonNode error = json(answer.asString()).path("error");
        assertThat(error.path("code").asText()).isEqualTo("forbidden");
        assertThat(error.path("message").asText()).isNotEmpty();
        assertThat(error.at("/innerError/request-id").asText())
                .isEqualTo(answer.header("request-id"))
                .isNotEmpty();
        assertThat(error.at("/innerError/client-request-id").asText())
                .isEqualTo(answer.header("client-request-id"))
                .isNotEmpty();
    }

    @Test
    void norMayItAsk() {
        isForbidden(RestAssured.given()
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/devices"));
    }

    @Test
    void aMethodThatPagesMayNotUse() {
        isForbidden(callerWithJson(DEVICE).header("Origin", PORTAL).put("/devices"));
    }

    @Test
    void aPageOfAnotherOriginInAnEvent() {
        ObjectNode event = (ObjectNode) json(resource("events/create-device.json"));
        ((ObjectNode) event.path("headers")).put("origin", "https://evil.example");

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(403);
        assertThat(json(answer.path("body").asText()).at("/error/code").asText())
                .isEqualTo("forbidden");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void whoIsNoBrowserIsNotConcerned() {
        assertThat(callerWithJson(DEVICE).post("/devices").statusCode()).isEqualTo(201);
    }
}
