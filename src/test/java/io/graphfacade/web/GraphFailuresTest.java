package io.graphfacade.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Graph's failures, and of failures on the way to it. */
@QuarkusTest
class GraphFailuresTest extends FacadeTest {

    private static final String SAMPLE = resource("samples/device-create.json");
    private static final String ERROR =
            """
            {"error": {"code": "%s", "message": "as Graph says", "target": "deviceId",
                       "details": [{"code": "%s", "message": "in detail", "target": "deviceId"}],
                       "innerError": {"date": "2024-09-19T11:52:23", "request-id": "body-id", "client-request-id": "x"}}}
            """;

    private ValidatableResponse createWhileGraphAnswers(ResponseDefinitionBuilder answer) {
        graphWill(post("/v1.0/devices").willReturn(answer));
        return callerWithJson(SAMPLE).post("/devices").then().contentType("application/json");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {400, 401, 403, 404, 412, 415, 422})
    void whatGraphRefusesIsPassedOnWithItsRequestId(int status) {
        createWhileGraphAnswers(jsonResponse(ERROR.formatted("Request_BadRequest", "Detail"), status)
                        .withHeader("request-id", "graph-id")
                        .withHeader("Retry-After", "2.128")
                        .withHeader("WWW-Authenticate", "Bearer claims=\"e30=\"")
                        .withHeader("x-internal", "stays behind"))
                .statusCode(status)
                .body("error.code", equalTo("Request_BadRequest"))
                .body("error.message", equalTo("as Graph says"))
                .body("error.target", equalTo("deviceId"))
                .body("error.details[0].message", equalTo("in detail"))
                .body("error.innerError.request-id", equalTo("graph-id"))
                .body("error.innerError.client-request-id", notNullValue())
                .header("Retry-After", "3")
                .header("WWW-Authenticate", "Bearer claims=\"e30=\"")
                .header("request-id", "graph-id")
                .header("x-internal", equalTo(null))
                .header("Facade-Warnings", containsString("key-"));

        assertThat(receivedByGraph()).hasSize(1);
    }

    @Test
    void aConflictIsAFourHundredNine() {
        createWhileGraphAnswers(jsonResponse(ERROR.formatted("Request_BadRequest", "ObjectConflict"), 400))
                .statusCode(409)
                .body("error.details[0].code", equalTo("ObjectConflict"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {403, 429})
    void aRefusalThatIsNotJsonKeepsItsStatus(int status) {
        createWhileGraphAnswers(aResponse()
                        .withStatus(status)
                        .withHeader("Retry-After", "3600")
                        .withBody("<html>gateway</html>"))
                .statusCode(status)
                .body("error.code", equalTo("graphError"));
    }

    @Test
    void secretsThatGraphQuotesAreMasked() {
        String key = "hunter2 and more";
        String says = "Cannot convert the literal '" + key + "' of " + TOKEN + ".";
        graphWill(post("/beta" + DEVICE_LINKS)
                .willReturn(jsonResponse(ERROR.formatted("x", says).replace("as Graph says", says), 400)));

        String answer = callerWithJson(
                        resource("samples/device-link-clean.json").replace("correct horse battery staple", key))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(400)
                .body("error.message", equalTo("Cannot convert the literal '********' of ********."))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("hunter2").doesNotContain(TOKEN);
    }

    @ParameterizedTest(name = "a read that gets {0} is answered with {1} {2}")
    @CsvSource({"404, 404, graphError", "500, 502, graphFailed", "200, 502, graphFailed", "204, 502, graphFailed"})
    void readsHaveNoOutcomeToBeUnknown(int graphStatus, int status, String code) {
        graphWill(get("/beta" + CONNECTIVITY_CONFIGURATION)
                .willReturn(aResponse().withStatus(graphStatus).withBody(graphStatus == 204 ? null : "no JSON")));

        caller().get(CONNECTIVITY_CONFIGURATION).then().statusCode(status).body("error.code", equalTo(code));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"error\":{}}",
                "{\"error\":{\"code\":\"\",\"message\":\" \"}}",
                "{\"error\":{\"code\":null,\"message\":{}}}"
            })
    void anErrorThatSaysNothingIsGivenACodeAndAMessage(String body) {
        createWhileGraphAnswers(jsonResponse(body, 422))
                .statusCode(422)
                .body("error.code", equalTo("graphError"))
                .body("error.message", containsString("422"));
    }

    @Test
    void whatAnErrorSaysIsKeptAndWhatItLeavesOutIsFilledIn() {
        createWhileGraphAnswers(jsonResponse(
                        "{\"error\":{\"code\":\"Request_BadRequest\",\"details\":[{\"message\":\"m\"},{\"code\":\"c\"}]}}",
                        400))
                .body("error.code", equalTo("Request_BadRequest"))
                .body("error.message", containsString("400"))
                .body("error.details[0].code", equalTo("graphError"))
                .body("error.details[0].message", equalTo("m"))
                .body("error.details[1].code", equalTo("c"))
                .body("error.details[1].message", notNullValue());
    }

    @ParameterizedTest(name = "of {0} details {1} are passed on")
    @CsvSource({"100, 100", "101, 101", "10000, 101"})
    void detailsAreAHundredAtMostAndOneThatSaysHowManyMore(int given, int passedOn) {
        String details = String.join(",", Collections.nCopies(given, "{\"code\":\"c\",\"message\":\"m\"}"));
        ValidatableResponse answer = createWhileGraphAnswers(jsonResponse(
                        "{\"error\":{\"code\":\"x\",\"message\":\"m\",\"details\":[" + details + "]}}", 400))
                .body("error.details.size()", equalTo(passedOn));
        if (given > 100) {
            answer.body("error.details[100].code", equalTo("moreDetails"))
                    .body("error.details[100].message", containsString((given - 100) + " more"));
        }
    }
}
