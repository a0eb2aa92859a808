package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.graphfacade.FacadeTest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's token for the facade is exchanged for one for Graph (contract 11). */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = OnBehalfOfTest.SECRET)
        })
class OnBehalfOfTest extends FacadeTest {

    static final String SECRET = "s3cr~t & more";

    private static final String DEVICE = resource("samples/device-clean.json");

    EntraStandIn entra;

    @Test
    void entraGetsTheUsersTokenAndGraphWhatEntraIssuesForIt() {
        String token = CallerToken.ofUser(entra).text();
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues("for-graph")));

        create(token).then().statusCode(201);

        assertThat(entra.tokenRequests())
                .containsExactly(Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "client_id",
                        EntraStandIn.CLIENT_ID,
                        "client_secret",
                        SECRET,
                        "assertion",
                        token,
                        "scope",
                        "https://graph.microsoft.com/.default",
                        "requested_token_use",
                        "on_behalf_of"));
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer for-graph");
    }

    @Test
    void aTokenOfVersion1IsTakenToo() {
        create(CallerToken.ofUserInVersion1(entra).text()).then().statusCode(201);
    }

    @Test
    void theSameUserIsNotExchangedAgain() {
        String token = CallerToken.ofUser(entra).text();

        create(token).then().statusCode(201);
        create(token).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(1);
        assertThat(receivedByGraph())
                .extracting(request -> request.getHeader("Authorization"))
                .hasSize(2)
                .containsOnly(receivedByGraph().get(0).getHeader("Authorization"));
    }

    @Test
    void anotherUserIsNeverGivenTheTokenOfTheFirst() {
        create(CallerToken.ofUser(entra).text()).then().statusCode(201);
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues("of-the-second")));

        create(CallerToken.ofUser(entra).text()).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(2);
        assertThat(receivedByGraph())
                .extracting(request -> request.getHeader("Authorization"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTokenThatIsAboutToExpireIsNotUsedAgain() {
        String token = CallerToken.ofUser(entra).text();
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(
                        WireMock.okJson("{\"token_type\":\"Bearer\",\"expires_in\":100,\"access_token\":\"short\"}")));

        create(token).then().statusCode(201);
        create(token).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(2);
    }

    @Test
    void whatGraphWantsTheUserToDoReachesTheCallerAndTheTokenIsNotUsedAgain() {
        String token = CallerToken.ofUser(entra).text();
        graphWillFirst(
                WireMock.post("/v1.0/devices"),
                WireMock.jsonResponse(
                                "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Revoked.\"}}", 401)
                        .withHeader("WWW-Authenticate", "Bearer error=\"insufficient_claims\", claims=\"e30=\""));

        create(token)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("claims=\"e30=\""))
                .body("error.innerError.claims", equalTo("{}"))
                .body("error.code", equalTo("InvalidAuthenticationToken"));
        create(token).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(2);
    }

    @Test
    void aTokenThatGraphDidNotTakeForALookUpIsNotUsedAgain() {
        String token = CallerToken.ofUser(entra).text();
        graphWill(WireMock.get(WireMock.urlPathMatching("/v1.0/devices.*")).willReturn(WireMock.unauthorized()));
        graphWillFirst(WireMock.post("/v1.0/devices"), WireMock.serverError());

        create(token).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));
        create(token).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(3);
    }

    @Test
    void aTokenThatGraphDoesNotTakeIsReplacedBeforeAnybodyHearsOfIt() {
        graphWillFirst(
                WireMock.post("/v1.0/devices"),
                WireMock.unauthorized().withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));

        create(CallerToken.ofUser(entra).text()).then().statusCode(201);

        assertThat(entra.tokenRequests()).hasSize(2);
    }

    @Test
    void whatTheUserHasToConfirmForAnotherTokenReachesTheCaller() {
        String token = CallerToken.ofUser(entra).text();
        create(token).then().statusCode(201);
        graphWill(WireMock.post("/v1.0/devices").willReturn(WireMock.unauthorized()));
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses("interaction_required", ",\"error_codes\":[50076]")));

        create(token).then().statusCode(401).body("error.message", containsString("AADSTS50076"));
    }

    @Test
    void anEntraThatRedirectsIsNotFollowed() {
        entra.will(post("/elsewhere").willReturn(EntraStandIn.issues("from-elsewhere")));
        entra.will(WireMock.get("/elsewhere").willReturn(EntraStandIn.issues("from-elsewhere")));
        for (int status : List.of(302, 303, 307)) {
            entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                    .willReturn(WireMock.status(status).withHeader("Location", "/elsewhere")));

            create(CallerToken.ofUser(entra).text()).then().statusCode(503);
        }
        assertThat(entra.requests("/elsewhere")).isEmpty();
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"interaction_required", "invalid_grant"})
    void whatTheUserHasToConfirmReachesTheCaller(String error) {
        String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses(
                        error, ",\"error_codes\":[50076],\"claims\":\"" + claims.replace("\"", "\\\"") + "\"")));
        String encoded = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        Response answer = create(CallerToken.ofUser(entra).text());

        answer.then()
                .statusCode(401)
                .body("error.message", containsString("AADSTS50076"))
                .body("error.innerError.claims", equalTo(claims));
        assertThat(list(answer, "WWW-Authenticate"))
                .contains("error=\"insufficient_claims\"")
                .contains("claims=\"" + encoded + "\"")
                .contains("authorization_uri=\"" + entra.authority());
        assertThat(receivedByGraph()).isEmpty();
    }

    /** As in public reports: conditional access says what it wants with more than one error code. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "invalid_grant | {\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"5d0c1f7e-0000-4000-8000-aaaaaaaaaaaa\"]}}}"
                        + " | eyJhY2Nlc3NfdG9rZW4iOnsiY2Fwb2xpZHMiOnsiZXNzZW50aWFsIjp0cnVlLCJ2YWx1ZXMiOlsiNWQwYzFmN2UtMDAwMC00MDAwLTgwMDAtYWFhYWFhYWFhYWFhIl19fX0=",
                "interaction_required | {\"access_token\":{\"polids\":{\"essential\":true,\"Values\":[\"9ab03e19-ed42-4168-b6b7-7001fb3e933a\"]}}}"
                        + " | eyJhY2Nlc3NfdG9rZW4iOnsicG9saWRzIjp7ImVzc2VudGlhbCI6dHJ1ZSwiVmFsdWVzIjpbIjlhYjAzZTE5LWVkNDItNDE2OC1iNmI3LTcwMDFmYjNlOTMzYSJdfX19"
            })
    void theClaimsDecideAndNotTheCode(String code, String claims, String encoded) {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses(
                        code,
                        ",\"error_codes\":[50076],\"suberror\":\"basic_action\",\"claims\":\""
                                + claims.replace("\"", "\\\"") + "\"")));

        Response answer = create(CallerToken.ofUser(entra).text());

        answer.then().statusCode(401).body("error.message", containsString("AADSTS50076"));
        assertThat(list(answer, "WWW-Authenticate"))
                .contains("error=\"insufficient_claims\"")
                .contains("claims=\"" + encoded + "\"");
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"4096, true", "4097, false", "400000, false"})
    void claimsThatNoHeaderCouldHoldAreLeftOut(int length, boolean passedOn) {
        String claims = "{'" + "x".repeat(length - 4) + "'}";
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses("interaction_required", ",\"claims\":\"" + claims + "\"")));

        Response answer = create(CallerToken.ofUser(entra).text());

        answer.then().statusCode(401).body("error.code", equalTo("unauthenticated"));
        assertThat(list(answer, "WWW-Authenticate").contains("claims=\"")).isEqualTo(passedOn);
        assertThat(list(answer, "WWW-Authenticate").length()).isLessThan(6_000);
        assertThat(answer.path("error.message").toString().contains("left out here"))
                .isEqualTo(!passedOn);
    }

    @Test
    void whatEntraIssuesWithoutTheScopeDoesNotReachGraph() {
        String issued = jwt("{\"aud\":\"https://graph.microsoft.com\",\"scp\":\"User.Read\"}");
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues(issued)));

        create(CallerToken.ofUser(entra).text())
                .then()
                .statusCode(403)
                .body("error.code", equalTo("forbidden"))
                .body("error.message", containsString("Directory.AccessAsUser.All"))
                .body("error.message", containsString("the facade's app registration has not been granted it"));

        assertThat(receivedByGraph()).isEmpty();
    }

    private static String jwt(String claims) {
        byte[] text = claims.getBytes(StandardCharsets.UTF_8);
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(text) + ".c2ln";
    }

    @Test
    void missingConsentIsForAnAdministrator() {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses(
                        "invalid_grant", ",\"suberror\":\"consent_required\",\"error_codes\":[65001]")));

        create(CallerToken.ofUser(entra).text())
                .then()
                .statusCode(403)
                .body("error.message", containsString("consented"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aTokenThatEntraDoesNotTakeIsTheCallersMatter() {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses("invalid_grant", ",\"error_codes\":[500133]")));

        create(CallerToken.ofUser(entra).text())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("error.message", containsString("AADSTS500133"));
    }

    @Test
    void aSecretThatEntraDoesNotTakeIsTheOperatorsMatter() {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(EntraStandIn.refuses("invalid_client", ",\"error_codes\":[7000215]")));

        create(CallerToken.ofUser(entra).text())
                .then()
                .statusCode(502)
                .body("error.code", equalTo("tokenRefused"))
                .body("error.message", allOf(containsString("AADSTS7000215"), not(containsString("a description"))));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsTriedAgainLater() {
        for (var answer : List.of(
                WireMock.serverError(),
                WireMock.ok("<html>"),
                WireMock.okJson("{}"),
                WireMock.okJson("[]"),
                WireMock.okJson("{\"access_token\":\"without-expiry\"}"),
                WireMock.okJson("{\"access_token\":\"that is none\",\"expires_in\":3599}"),
                WireMock.okJson("{\"access_token\":\"expired\",\"expires_in\":0}"),
                EntraStandIn.refuses("temporarily_unavailable", ""),
                EntraStandIn.issues("x".repeat(600_000)),
                EntraStandIn.issues("x".repeat(600_000)).withChunkedDribbleDelay(20, 100),
                EntraStandIn.refuses("invalid_grant", ",\"note\":\"" + "x".repeat(600_000) + "\""),
                WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(answer));

            create(CallerToken.ofUser(entra).text())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("error.code", equalTo("tokensUnavailable"));
        }
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "expires_in: {0}")
    @ValueSource(strings = {"3599", "\"3599\"", "9223372036854775807"})
    void lifetimesAreNumbersOrText(String expiresIn) {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .willReturn(WireMock.okJson("{\"access_token\":\"for-graph\",\"expires_in\":" + expiresIn + "}")));

        create(CallerToken.ofUser(entra).text()).then().statusCode(201);
    }

    @Test
    void aConnectionThatBreaksOffIsMadeOnceMore() {
        entra.willFirst(
                post(EntraStandIn.TOKEN_ENDPOINT), WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        create(CallerToken.ofUser(entra).text()).then().statusCode(201);
    }

    @Test
    void whatIsWrongWithThePayloadIsSaidBeforeEntraIsAsked() {
        given().auth()
                .oauth2(CallerToken.ofUser(entra).text())
                .contentType("application/json")
                .body("{}")
                .post("/devices")
                .then()
                .statusCode(400);

        assertThat(entra.tokenRequests()).isEmpty();
    }

    @Test
    void theOtherFamilyIsServedInItsOwnMode() {
        callerWithJson(resource("samples/device-link-clean.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(201);

        assertThat(entra.tokenRequests()).isEmpty();
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    private static Response create(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(DEVICE)
                .post("/devices");
    }
}
