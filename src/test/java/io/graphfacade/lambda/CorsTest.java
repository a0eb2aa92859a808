package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void aPageOfAnotherOriginMayNotCreate() {
        Response answer = callerWithJson(DEVICE)
                .header("Origin", "https://portal.contoso.com.evil.example")
                .post("/devices");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void whoIsNoBrowserIsNotConcerned() {
        assertThat(callerWithJson(DEVICE).post("/devices").statusCode()).isEqualTo(201);
    }
}
