package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The facade's secret, the caller's token and the one for Graph come out nowhere, even where Entra or Graph say them aloud. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = AuthSecretsTest.SECRET)
        })
class AuthSecretsTest extends FacadeTest {

    static final String SECRET = "zq7marker_secret";

    private static final String ISSUED = "zq7marker_issued";
    private static final String MARKER = "zq7marker";

    EntraStandIn entra;

    private RecordedLog logged;
    private RecordedLog requests;

    @BeforeEach
    void listen() {
        Logger.getLogger("io.graphfacade").setLevel(Level.ALL);
        Logger.getLogger("org.jose4j").setLevel(Level.ALL);
        logged = new RecordedLog("");
        requests = new RecordedLog("io.graphfacade.requests");
    }

    @AfterEach
    void stopListening() {
        logged.close();
        requests.close();
        Logger.getLogger("io.graphfacade").setLevel(null);
        Logger.getLogger("org.jose4j").setLevel(null);
    }

    static Stream<Arguments> answersOfEntra() {
        String echo =
                ",\"error_description\":\"%1$s %2$s\",\"suberror\":\"%1$s\",\"trace_id\":\"%1$s\",\"error_uri\":\"%1$s\"}"
                        .formatted(SECRET, ISSUED);
        return Stream.of(
                Arguments.of("invalid_client", jsonResponse("{\"error\":\"invalid_client\"" + echo, 401), 502),
                Arguments.of("invalid_grant", jsonResponse("{\"error\":\"invalid_grant\"" + echo, 400), 401),
                Arguments.of("interaction", jsonResponse("{\"error\":\"interaction_required\"" + echo, 400), 401),
                Arguments.of("a marker for an error", jsonResponse("{\"error\":\"" + SECRET + "\"" + echo, 400), 502),
                Arguments.of("a line break", jsonResponse("{\"error\":\"a\\r\\nb: " + SECRET + "\"" + echo, 400), 502),
                Arguments.of("text", jsonResponse(SECRET, 500), 503),
                Arguments.of("garbage", jsonResponse("{\"access_token\":{\"" + ISSUED + "\":1}}", 200), 503),
                Arguments.of("no expiry", jsonResponse("{\"access_token\":\"" + ISSUED + "\"}", 200), 503),
                Arguments.of("reset", jsonResponse("", 200).withFault(Fault.CONNECTION_RESET_BY_PEER), 503));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersOfEntra")
    void inWhatEntraAnswers(String name, ResponseDefinitionBuilder answer, int status) {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(answer));

        silent(CallerToken.ofUser(entra).text(), status);
    }

    @Test
    void inWhatGraphAnswers() {
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues(ISSUED)));
        graphWill(any(anyUrl())
                .willReturn(jsonResponse(
                        "{\"error\":{\"code\":\"x\",\"message\":\"not with %s\"}}".formatted(ISSUED), 403)));

        silent(CallerToken.ofUser(entra).text(), 403);
    }

    @Test
    void inWhatIsSaidOfTheCallersToken() {
        silent(CallerToken.ofUser(entra).with("aud", MARKER).text(), 401);
        silent(CallerToken.ofUser(entra).with("iss", MARKER).text(), 401);
        silent(CallerToken.ofUser(entra).with("scp", MARKER).text(), 403);
        silent(CallerToken.ofUser(entra).namingKey(MARKER).text(), 401);
    }

    @Test
    void butTheLogSaysWhoCalled() {
        CallerToken token = CallerToken.ofUser(entra)
                .with("oid", "11111111-2222-4333-8444-555555555555")
                .with("azp", "66666666-7777-4888-9999-000000000000");

        silent(token.text(), 201);

        assertThat(requests.lines())
                .anyMatch(line -> line.contains("\"caller\":\"11111111-2222-4333-8444-555555555555\"")
                        && line.contains("\"caller-application\":\"66666666-7777-4888-9999-000000000000\"")
                        && line.contains("\"TokenLatency\":"));
    }

    private void silent(String token, int status) {
        Response answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(resource("samples/device-clean.json"))
                .post("/devices");

        assertThat(answer.statusCode()).isEqualTo(status);
        String[] parts = token.split("\\.");
        for (String secret : new String[] {MARKER, parts[1], parts[2]}) {
            assertThat(answer.asString()).doesNotContain(secret);
            assertThat(answer.headers().toString()).doesNotContain(secret);
            assertThat(logged.lines()).noneMatch(line -> line.contains(secret));
            assertThat(requests.lines()).isNotEmpty().noneMatch(line -> line.contains(secret));
        }
    }
}
