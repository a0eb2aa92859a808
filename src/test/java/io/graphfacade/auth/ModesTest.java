package io.graphfacade.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.graphfacade.FacadeTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From a caller's request to what Entra and Graph receive, in both modes with one kind of credential. */
abstract class ModesTest extends FacadeTest {

    static final String ROLE = "Links.Write";

    EntraStandIn entra;

    /** Removes from a token request what is particular to the credential, having looked at it. */
    abstract void takeCredential(Map<String, String> form) throws Exception;

    @Test
    void onBehalfOf() throws Exception {
        String token = CallerToken.ofUser(entra).text();
        entra.will(WireMock.post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues("for-the-user")));

        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(resource("samples/device-clean.json"))
                .post("/devices")
                .then()
                .statusCode(201);

        assertThat(formWithoutCredential())
                .isEqualTo(Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "client_id", EntraStandIn.CLIENT_ID,
                        "assertion", token,
                        "scope", "https://graph.microsoft.com/.default",
                        "requested_token_use", "on_behalf_of"));
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer for-the-user");
    }

    /** Whether a token is at hand already depends on which test runs first. */
    @Test
    void application() throws Exception {
        String token = CallerToken.ofApplication(entra).text();
        entra.will(WireMock.post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues("for-the-facade")));
        rejectTokenAtHand(token);

        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(resource("samples/device-link-clean.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(201);

        assertThat(formWithoutCredential())
                .isEqualTo(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", EntraStandIn.CLIENT_ID,
                        "scope", "https://graph.microsoft.com/.default"));
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer for-the-facade");
    }

    /** A token that Graph does not take is given up, so that the next request asks Entra for one. */
    private void rejectTokenAtHand(String callers) {
        graphWill(WireMock.get(WireMock.urlPathMatching(".*/connectivityConfiguration"))
                .willReturn(WireMock.unauthorized()));
        given().auth().oauth2(callers).get(CONNECTIVITY_CONFIGURATION).then().statusCode(503);
        graph().resetRequests();
        entra.forgetRequests();
    }

    private Map<String, String> formWithoutCredential() throws Exception {
        assertThat(entra.tokenRequests()).hasSize(1);
        Map<String, String> form = new TreeMap<>(entra.tokenRequests().get(0));
        takeCredential(form);
        return form;
    }
}
