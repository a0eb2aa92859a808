package io.graphfacade.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers' tokens do not use a facade in mode pass-through that names its tenants. */
@QuarkusTest
@TestProfile(PassThroughTenantsTest.OfTwoTenants.class)
class PassThroughTenantsTest extends FacadeTest {

    public static final class OfTwoTenants implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "facade.auth.pass-through-tenants",
                    "6BABCAAD-604b-40ac-a9d7-9fd97c0b779f, 11111111-1111-1111-1111-111111111111");
        }
    }

    private static int statusFor(String token) {
        return given().auth().oauth2(token).get(CONNECTIVITY_CONFIGURATION).statusCode();
    }

    private static String token(String claims) {
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    @ParameterizedTest
    @ValueSource(strings = {"6babcaad-604b-40ac-a9d7-9fd97c0b779f", "11111111-1111-1111-1111-111111111111"})
    void theTokenOfATenantThatIsNamedGoesToGraph(String tenant) {
        assertThat(statusFor(token("{\"tid\":\"" + tenant + "\"}"))).isEqualTo(200);
        assertThat(receivedByGraph()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22222222-2222-2222-2222-222222222222", "", "6babcaad"})
    void thatOfAnotherDoesNot(String tenant) {
        given().auth()
                .oauth2(token("{\"tid\":\"" + tenant + "\"}"))
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(403)
                .body("error.code", equalTo("forbidden"));
        assertThat(receivedByGraph()).isEmpty();
    }

    /** Only Graph can say whether it is one. */
    @ParameterizedTest
    @ValueSource(strings = {"opaque", "e30.e30.c2ln", "e30.W10.c2ln"})
    void aTokenThatDoesNotSayItsTenantGoesToGraph(String token) {
        assertThat(statusFor(token)).isEqualTo(200);
    }
}
