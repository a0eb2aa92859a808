package io.graphfacade.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A marker secret goes down every path that ends in a failure, and nowhere comes out again: no answer, no header, no log line. */
@QuarkusTest
class SecretsTest extends FacadeTest {

    private static final String MARKER = "Zq7marker";
    private static final String KEY = MARKER + " pre-shared key";
    private static final String ZONE_KEY = MARKER + " of the second tunnel";
    private static final String BEARER = "eyJ" + MARKER + ".e30.c2ln";
    private static final String LINK = resource("samples/device-link-clean.json")
            .replace("correct horse battery staple", KEY)
            .replace("another horse and battery", ZONE_KEY);
    private static final String ECHO =
            """
            {"error":{"code":"x","message":"cannot use %1$s","target":"%1$s","details":[{"code":"%1$s","message":"%1$s of %2$s","target":"%1$s"}],
                      "innerError":{"preSharedKey":"%1$s","list":[["%1$s"]]}}}
            """
                    .formatted(KEY, BEARER);

    private RecordedLog logged;
    private RecordedLog requests;

    @BeforeEach
    void listen() {
        Logger.getLogger("io.graphfacade").setLevel(Level.ALL);
        logged = new RecordedLog("");
        requests = new RecordedLog("io.graphfacade.requests");
    }

    @AfterEach
    void stopListening() {
        logged.close();
        requests.close();
        Logger.getLogger("io.graphfacade").setLevel(null);
    }

    private static RequestSpecification withSecrets(String body) {
        return given().auth().oauth2(BEARER).contentType("application/json").body(body);
    }

    static Stream<Arguments> refusedBodies() {
        return Stream.of(
                Arguments.of("an unquoted key", LINK.replace('"' + KEY + '"', KEY)),
                Arguments.of("a body that ends in the key", LINK.substring(0, LINK.indexOf(KEY) + KEY.length())),
                Arguments.of(
                        "the key twice",
                        LINK.replace("\"preSharedKey\"", "\"preSharedKey\":\"" + KEY + "\",\"preSharedKey\"")),
                Arguments.of(
                        "the key in two spellings",
                        LINK.replace("\"preSharedKey\"", "\"PreSharedKey\":\"" + KEY + "\",\"preSharedKey\"")),
                Arguments.of("the key in a list", LINK.replace('"' + KEY + '"', "[\"" + KEY + "\"]")),
                Arguments.of("the key in an object", LINK.replace('"' + KEY + '"', "{\"value\":\"" + KEY + "\"}")),
                Arguments.of("a key that is too long", LINK.replace(KEY, KEY.repeat(20))),
                Arguments.of("a key with a control character", LINK.replace(KEY, KEY + "\\u0001")),
                Arguments.of("a key that is not ASCII", LINK.replace(KEY, KEY + "\u00e9")),
                Arguments.of("a misspelt property with the key", LINK.replace("\"preSharedKey\"", "\"preSharedKye\"")),
                Arguments.of("the key at the top", LINK.replaceFirst("\\{", "{\"preSharedKey\":\"" + KEY + "\",")),
                Arguments.of("equal keys", LINK.replace(ZONE_KEY, KEY).replace("20.55.91.42", "10.0.0.1")),
                Arguments.of("another fault beside the key", LINK.replace("20.55.91.42", "10.0.0.1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedBodies")
    void inBodiesThatAreRefused(String name, String body) {
        assertThat(body).contains(MARKER);

        silent(withSecrets(body).post(DEVICE_LINKS), 400);
        silent(given().contentType("application/json").body(body).post(DEVICE_LINKS + "?validateOnly=true"), 400);
    }

    @Test
    void inTheReport() {
        silent(withSecrets(LINK).post(DEVICE_LINKS + "?validateOnly=true"), 200);
        silent(
                withSecrets(LINK.replace("\"preSharedKey\"", "\"PRESHAREDKEY\""))
                        .post(DEVICE_LINKS + "?validateOnly=true"),
                200);
    }

    static Stream<Arguments> answersOfGraph() {
        Function<Integer, ResponseDefinitionBuilder> echo = status -> jsonResponse(ECHO, status)
                .withHeader("Retry-After", "600")
                .withHeader("x-internal", KEY)
                .withHeader("request-id", KEY)
                .withHeader("x-ms-ags-diagnostic", KEY + BEARER)
                .withHeader("WWW-Authenticate", "Bearer token=\"" + BEARER + "\"");
        return Stream.of(
                Arguments.of("400", echo.apply(400), 400),
                Arguments.of("401", echo.apply(401), 401),
                Arguments.of("403", echo.apply(403), 403),
                Arguments.of(
                        "conflict",
                        jsonResponse(ECHO.replace("\"code\":\"" + KEY, "\"code\":\"ObjectConflict"), 400),
                        409),
                Arguments.of("429", echo.apply(429), 429),
                Arguments.of("500", echo.apply(500), 502),
                Arguments.of("503", echo.apply(503), 502),
                Arguments.of("text", aResponse().withStatus(400).withBody(KEY), 400),
                Arguments.of("text with a success", aResponse().withStatus(201).withBody(KEY), 502),
                Arguments.of("list with a success", jsonResponse("[\"" + KEY + "\"]", 201), 502),
                Arguments.of("redirect", aResponse().withStatus(307).withHeader("Location", "/" + MARKER), 502),
                Arguments.of("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE), 502),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), 502),
                Arguments.of(
                        "success",
                        jsonResponse(
                                "{\"id\":\"1\",\"note\":\"" + KEY + "\",\"tunnelConfiguration\":{\"preSharedKey\":\""
                                        + KEY + "\",\"deep\":[{\"zoneRedundancyPreSharedKey\":\"" + ZONE_KEY + "\"}]}}",
                                201),
                        201));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersOfGraph")
    void inWhatGraphAnswers(String name, ResponseDefinitionBuilder answer, int status) {
        graphWill(any(anyUrl()).willReturn(answer));

        silent(withSecrets(LINK).post(DEVICE_LINKS), status);
    }

    @Test
    void inARequestId() {
        graphWill(any(anyUrl()).willReturn(jsonResponse(ECHO, 400).withHeader("request-id", MARKER)));

        silent(withSecrets(LINK.replace(KEY, MARKER)).post(DEVICE_LINKS), 400);
    }

    @Test
    void inAReadOfGraph() {
        graphWill(any(anyUrl())
                .willReturn(jsonResponse(
                        "{\"links\":[{\"preSharedKey\":\"" + KEY + "\",\"note\":\"" + BEARER + "\"}]}", 200)));

        silent(withSecrets("").get(CONNECTIVITY_CONFIGURATION), 200);
    }

    @Test
    void inARequestThatNoOperationTakes() {
        silent(withSecrets(LINK).put(DEVICE_LINKS), 405);
        silent(withSecrets(LINK).post("/nowhere"), 404);
        silent(withSecrets(LINK).contentType("text/plain").post(DEVICE_LINKS), 415);
        silent(withSecrets(LINK + " ".repeat(300_000)).post(DEVICE_LINKS), 413);
        silent(given().header("Authorization", "Basic " + MARKER).get(CONNECTIVITY_CONFIGURATION), 401);
        silent(
                given().header("Authorization", "Bearer " + MARKER + " " + MARKER)
                        .get(CONNECTIVITY_CONFIGURATION),
                401);
        silent(given().header("client-request-id", "not an id: " + MARKER).get("/devices"), 401);
    }

    @Test
    void inAnEventThatTheAdapterCannotTake() {
        ObjectNode event = (ObjectNode) json(resource("events/create-device-link.json"));
        ((ObjectNode) event.path("headers")).put("x-bad", "a\r\n" + MARKER);
        event.put("body", LINK);

        silent(given().contentType("application/json").body(event.toString()).post("/_lambda_"), 200);
    }

    private void silent(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString()).doesNotContain(MARKER);
        assertThat(answer.headers().toString()).doesNotContain(MARKER);
        assertThat(logged.lines()).noneMatch(line -> line.contains(MARKER));
        assertThat(requests.lines()).noneMatch(line -> line.contains(MARKER));
    }
}
