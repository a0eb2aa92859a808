package io.graphfacade.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Graph is where nobody listens. */
@QuarkusTest
@TestProfile(GraphUnreachableTest.NobodyListens.class)
class GraphUnreachableTest {

    public static final class NobodyListens implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("facade.graph.base-url", "http://localhost:1");
        }
    }

    @Test
    void theCallerIsToldThatNothingWasSent() {
        given().auth()
                .oauth2("token")
                .contentType("application/json")
                .body(FacadeTest.resource("samples/device-create.json"))
                .post("/devices")
                .then()
                .statusCode(502)
                .body("error.code", equalTo("graphUnreachable"))
                .body("error.message", equalTo("Microsoft Graph cannot be reached; the request was not sent."));
    }
}
