package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.graphfacade.FacadeTest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facade lends its own rights to those only whom it was told of. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = "Links.Write,Links.Admin"),
            @ResourceArg(name = "facade.auth.application.scopes", value = "links.write"),
            // what Quarkus takes for leave to skip the check
            @ResourceArg(name = "facade.auth.audiences", value = "any,api://facade"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret")
        })
class ApplicationTest extends FacadeTest {

    EntraStandIn entra;

    private CallerToken ofApplication() {
        return CallerToken.ofApplication(entra).with("aud", "api://facade");
    }

    private CallerToken ofUser() {
        return CallerToken.ofUser(entra).with("aud", "api://facade");
    }

    @Test
    void oneOfTheRolesIsEnough() {
        assertThat(create(ofApplication()).statusCode()).isEqualTo(201);
        assertThat(create(ofApplication().with("roles", List.of("Other", "Links.Admin")))
                        .statusCode())
                .isEqualTo(201);
        assertThat(create(ofUser().with("roles", List.of("Links.Admin"))).statusCode())
                .as("a user who has the role")
                .isEqualTo(201);
    }

    @Test
    void soIsOneOfTheScopes() {
        assertThat(create(ofUser().with("scp", "openid links.write")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void withoutThemNothingIsLent() {
        for (CallerToken token : List.of(
                ofUser(),
                ofApplication().with("roles", List.of()),
                ofApplication().with("roles", List.of("links.write", "Links.Writer")),
                ofUser().with("scp", "Links.Write"),
                ofApplication().without("roles"))) {
            Response answer = create(token);

            answer.then()
                    .statusCode(403)
                    .body(
                            "error.message",
                            containsString("the role Links.Write or Links.Admin or the scope links.write"));
            assertThat(list(answer, "WWW-Authenticate")).contains("error=\"insufficient_scope\"");
        }
        assertThat(entra.tokenRequests()).isEmpty();
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void noAudienceMeansAny() {
        assertThat(create(ofApplication().with("aud", "https://graph.microsoft.com"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(create(ofApplication().with("aud", EntraStandIn.CLIENT_ID)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void oneTokenServesAllCallers() {
        giveUpTokenAtHand();

        create(ofApplication()).then().statusCode(201);
        create(ofUser().with("scp", "links.write")).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(1);
    }

    @Test
    void aPermissionThatWasNotGrantedIsSaid() {
        giveUpTokenAtHand();
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues(withRoles("[\"User.Read.All\"]"))));

        create(ofApplication())
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", nullValue())
                .body("error.message", containsString("NetworkAccess.ReadWrite.All"))
                .body("error.message", containsString("the facade's app registration has not been granted it"));

        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.issues(withRoles("[\"NetworkAccess.ReadWrite.All\"]"))));
        create(ofApplication()).then().statusCode(201);
    }

    private static ResponseDefinitionBuilder revoked() {
        return jsonResponse("{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Revoked.\"}}", 401)
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\", claims=\"e30=\"");
    }

    @Test
    void aTokenThatGraphDoesNotTakeIsReplacedBeforeAnybodyHearsOfIt() {
        create(ofApplication()).then().statusCode(201);
        graph().resetRequests();
        entra.forgetRequests();
        graphWillFirst(WireMock.post(urlPathMatching(".*/deviceLinks")), revoked());

        create(ofApplication()).then().statusCode(201).header("WWW-Authenticate", nullValue());

        assertThat(entra.tokenRequests()).hasSize(1);
        assertThat(receivedByGraph())
                .filteredOn(request -> request.getMethod().value().equals("POST"))
                .hasSize(2);
    }

    @Test
    void thatGraphDoesNotTakeTheFacadesTokenIsNotTheCallersMatter() {
        graphWill(WireMock.post(urlPathMatching(".*/deviceLinks")).willReturn(revoked()));

        create(ofApplication())
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .header("WWW-Authenticate", nullValue())
                .body("error.code", equalTo("tokensUnavailable"));
        assertThat(receivedByGraph())
                .filteredOn(request -> request.getMethod().value().equals("POST"))
                .hasSize(2);
    }

    @Test
    void anEntraThatGivesNoOtherTokenKeepsNothingSecretOfWhatBecameOfACreate() {
        create(ofApplication()).then().statusCode(201);
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(WireMock.serverError()));
        graphWill(WireMock.post(urlPathMatching(".*/deviceLinks")).willReturn(WireMock.serverError()));
        graphWill(WireMock.get(urlPathMatching(".*/deviceLinks")).willReturn(revoked()));

        create(ofApplication()).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));
    }

    @Test
    void neitherDoesATokenThatALookUpIsRefusedFor() {
        create(ofApplication()).then().statusCode(201);
        entra.forgetRequests();
        graphWill(WireMock.post(urlPathMatching(".*/deviceLinks")).willReturn(WireMock.serverError()));
        graphWillFirst(WireMock.get(urlPathMatching(".*/deviceLinks")), revoked());

        create(ofApplication()).then().statusCode(201).body("id", equalTo("3da36146-4c25-4b41-8a8f-4c7a2e1a6a5a"));

        assertThat(entra.tokenRequests()).hasSize(1);
    }

    private static String withRoles(String roles) {
        return encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"roles\":" + roles + "}") + ".c2ln";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Graph does not take it, so that the next request asks Entra. */
    private void giveUpTokenAtHand() {
        graphWill(WireMock.get(urlPathMatching(".*/connectivityConfiguration")).willReturn(WireMock.unauthorized()));
        given().auth()
                .oauth2(ofApplication().text())
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(503);
        entra.forgetRequests();
    }

    private static Response create(CallerToken token) {
        return given().auth()
                .oauth2(token.text())
                .contentType("application/json")
                .body(resource("samples/device-link-clean.json").replace("openSystems", "ciscoMeraki"))
                .post(DEVICE_LINKS);
    }
}
