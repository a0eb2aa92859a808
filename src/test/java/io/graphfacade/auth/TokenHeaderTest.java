package io.graphfacade.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** API Gateway's IAM authorization needs the Authorization header for itself. */
@QuarkusTest
@TestProfile(TokenHeaderTest.BehindIamAuthorization.class)
class TokenHeaderTest extends FacadeTest {

    private static final String HEADER = "X-Graph-Authorization";
    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=AKID/20261121/eu-west-1/execute-api/aws4_request";

    public static final class BehindIamAuthorization implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("facade.auth.token-header", HEADER, "facade.cors.origins", "https://portal.example");
        }
    }

    @Test
    void theTokenIsTakenFromTheHeaderThatIsConfigured() {
        given().header("Authorization", SIGNATURE)
                .header(HEADER, "Bearer " + TOKEN)
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(200);

        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(onlyRequestToGraph().getHeader(HEADER)).isNull();
    }

    @Test
    void theMessageNamesIt() {
        given().header("Authorization", "Bearer " + TOKEN)
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(401)
                .body("error.message", containsString("no " + HEADER + " header"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aPortalMaySendIt() {
        given().header("Origin", "https://portal.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type," + HEADER)
                .options("/devices")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Headers", containsStringIgnoringCase(HEADER));
    }
}
