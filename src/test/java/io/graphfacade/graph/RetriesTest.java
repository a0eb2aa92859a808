package io.graphfacade.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, and when. */
@QuarkusTest
class RetriesTest extends FacadeTest {

    private static final String DEVICE = resource("samples/device-clean.json");
    private static final String BUSY = "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"busy\"}}";

    private static ResponseDefinitionBuilder busy(int status, String retryAfter) {
        ResponseDefinitionBuilder answer = jsonResponse(BUSY, status);
        return retryAfter == null ? answer : answer.withHeader("Retry-After", retryAfter);
    }

    private ValidatableResponse createDeviceAfter(ResponseDefinitionBuilder first) {
        graphWillFirst(post("/v1.0/devices"), first);
        return callerWithJson(DEVICE).post("/devices").then();
    }

    private Duration waited() {
        List<LoggedRequest> received = receivedByGraph();
        return Duration.between(
                received.get(0).getLoggedDate().toInstant(),
                received.get(received.size() - 1).getLoggedDate().toInstant());
    }

    @ParameterizedTest(name = "Retry-After {0}")
    @CsvSource(
            value = {"1, 1000", "1.2, 1200", "0, 0", "none, 100", "soon, 100", "-5, 100", "9999999999999999999, 100"})
    void aThrottledCreateIsTriedAgainAfterTheWaitThatGraphAsksFor(String retryAfter, long leastMillis) {
        createDeviceAfter(busy(429, retryAfter.equals("none") ? null : retryAfter))
                .statusCode(201);

        assertThat(receivedByGraph())
                .hasSize(2)
                .allMatch(request -> request.getMethod().value().equals("POST"));
        assertThat(waited()).isGreaterThanOrEqualTo(Duration.ofMillis(leastMillis - 10));
    }

    @Test
    void anHttpDateIsWaitedForToo() {
        String inTwoSeconds = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));

        createDeviceAfter(busy(429, inTwoSeconds)).statusCode(201);

        assertThat(receivedByGraph()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {429, 503})
    void aWaitThatDoesNotFitIsTheCallers(int status) {
        graphWill(post("/v1.0/devices").willReturn(busy(status, "120.5")));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(status)
                .body("error.code", equalTo("TooManyRequests"))
                .header("Retry-After", oneOf("120", "121"));

        assertThat(receivedByGraph())
                .filteredOn(request -> request.getMethod().value().equals("POST"))
                .hasSize(1);
    }

    @Test
    void whatIsThrottledAllTheTimeIsGivenUpInTime() {
        graphWill(post("/v1.0/devices").willReturn(busy(429, null)));

        Instant begin = Instant.now();
        callerWithJson(DEVICE).post("/devices").then().statusCode(429);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(receivedByGraph()).as("a few times").hasSize(3);
    }

    @Test
    void aThrottledCreateIsJudgedByItsStatusAndNotByGraphsCode() {
        graphWill(post("/v1.0/devices").willReturn(jsonResponse(BUSY.replace("TooManyRequests", "BadRequest"), 429)));

        callerWithJson(DEVICE).post("/devices").then().statusCode(429).body("error.code", equalTo("BadRequest"));

        assertThat(receivedByGraph())
                .hasSize(3)
                .extracting(request -> request.getHeader("client-request-id"))
                .containsOnly(receivedByGraph().get(0).getHeader("client-request-id"));
    }

    @Test
    void aWaitOfMinutesIsPassedOnAtOnce() {
        graphWill(post("/v1.0/devices").willReturn(busy(429, "315")));

        Instant begin = Instant.now();
        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(429)
                .header("Retry-After", oneOf("313", "314", "315"));

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(receivedByGraph()).hasSize(1);
    }

    @Test
    void whatAsksForAWaitAgainAndAgainIsTriedWhileThereIsTime() {
        graphWill(post("/v1.0/devices").willReturn(busy(429, "1")));

        Instant begin = Instant.now();
        callerWithJson(DEVICE).post("/devices").then().statusCode(429).header("Retry-After", "1");

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(receivedByGraph()).hasSizeBetween(4, 8);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SdkVersion, 'graph-java/6.69.0 (featureUsage=3)', 1",
        "Retry-Attempt, 1, 1",
        "Retry-Attempt, 0, 1",
        "SdkVersion, ' ', 2",
        "User-Agent, graph-java, 2"
    })
    void oneOfTheTwoTriesAgain(String header, String value, int attempts) {
        graphWillFirst(post("/v1.0/devices"), busy(429, "1"));

        callerWithJson(DEVICE)
                .header(header, value)
                .post("/devices")
                .then()
                .statusCode(attempts == 1 ? 429 : 201)
                .header("Retry-After", attempts == 1 ? "1" : null);

        assertThat(receivedByGraph()).hasSize(attempts);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {429, 503})
    void aReadOfAClientThatTriesAgainIsAnsweredAtOnce(int status) {
        graphWill(get("/beta" + CONNECTIVITY_CONFIGURATION).willReturn(busy(status, "1")));

        caller().header("SdkVersion", "graph-js/3.0.7")
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(status)
                .header("Retry-After", "1");

        assertThat(receivedByGraph()).hasSize(1);
    }

    @Test
    void aReadWithoutAnAnswerInTimeIsForThatClientToRepeat() {
        graphWill(get("/beta" + CONNECTIVITY_CONFIGURATION)
                .willReturn(aResponse().withStatus(200).withFixedDelay(20_000)));

        caller().header("SdkVersion", "graph-js/3.0.7")
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(504)
                .body("error.code", equalTo("graphUnanswered"));

        assertThat(receivedByGraph()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {500, 502, 504})
    void whatThatClientDoesNotRepeatIsTriedAgainHere(int status) {
        graphWillFirst(get("/beta" + CONNECTIVITY_CONFIGURATION), busy(status, null));

        caller().header("SdkVersion", "graph-js/3.0.7")
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsLookedUpForThatClientIsTriedAgainHere() {
        graphWill(post("/v1.0/devices").willReturn(busy(500, null)));
        graphWillFirst(get("/v1.0/devices(deviceId='4c299165-6e8f-4b45-a5ba-c5d250a707ff')"), busy(429, "0"));

        callerWithJson(DEVICE)
                .header("SdkVersion", "graph-js/3.0.7")
                .post("/devices")
                .then()
                .statusCode(502);

        assertThat(receivedByGraph())
                .extracting(request -> request.getMethod().value())
                .startsWith("POST", "GET", "GET", "POST");
    }

    @Test
    void anUnavailableGraphIsAskedAgainOnceItIsCertainThatNothingWasCreated() {
        createDeviceAfter(busy(503, "1")).statusCode(201);

        assertThat(receivedByGraph())
                .extracting(request -> request.getMethod().value())
                .containsExactly("POST", "GET", "POST");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void readsAreTriedAgain(int status) {
        graphWillFirst(get("/beta" + CONNECTIVITY_CONFIGURATION), busy(status, null));

        caller().get(CONNECTIVITY_CONFIGURATION).then().statusCode(200);

        assertThat(receivedByGraph()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void readsAreTriedAgainOnANewConnection(Fault fault) {
        graphWillFirst(get("/beta" + CONNECTIVITY_CONFIGURATION), aResponse().withFault(fault));

        caller().get(CONNECTIVITY_CONFIGURATION).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {400, 401, 403, 404, 501})
    void whatIsFinalIsNotTriedAgain(int status) {
        graphWill(get("/beta" + CONNECTIVITY_CONFIGURATION).willReturn(busy(status, "0")));

        caller().get(CONNECTIVITY_CONFIGURATION).then().statusCode(status);

        assertThat(receivedByGraph()).hasSize(1);
    }

    @Test
    void readsAskForMembersThatAreNewInGraph() {
        caller().get(CONNECTIVITY_CONFIGURATION);

        assertThat(onlyRequestToGraph().getHeader("Prefer")).isEqualTo("include-unknown-enum-members");
    }
}
