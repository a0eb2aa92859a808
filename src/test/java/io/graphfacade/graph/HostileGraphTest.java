package io.graphfacade.graph;

import static io.graphfacade.transport.HostileServer.HUGE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.graphfacade.FacadeTest;
import io.graphfacade.transport.HostileServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A Graph that sends more than a function has memory for costs one answer, and not the function. */
@QuarkusTest
@WithTestResource(HostileGraph.class)
class HostileGraphTest {

    private static final String DEVICE = FacadeTest.resource("samples/device-clean.json");
    private static final String CONFIGURATION =
            "/networkAccess/connectivity/remoteNetworks/dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04/connectivityConfiguration";
    private static final int LIMIT = 2 * 1024 * 1024;

    /** Of what is sent and not read, some is under way in the buffers of both ends. */
    private static final long UNDER_WAY = 20_000_000;

    HostileServer graph;

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of("announced, a byte too many", HostileServer.whole(json(LIMIT + 1))),
                Arguments.of("announced", HostileServer.announced(HUGE)),
                Arguments.of("announced and not sent", HostileServer.onlyAnnounced(HUGE)),
                Arguments.of("in chunks", HostileServer.chunked(HUGE)),
                Arguments.of("until it is closed", HostileServer.untilItIsClosed(HUGE)),
                Arguments.of("more values than Graph has", HostileServer.whole(list("{},", LIMIT / 3 - 10))),
                Arguments.of("nested deeper than Graph's", HostileServer.whole(nested(100))));
    }

    static Stream<Arguments> headsThatAreTooLarge() {
        return Stream.of(
                Arguments.of("one header", HostileServer.withOneHeader(HUGE)),
                Arguments.of("many headers", HostileServer.withManyHeaders(10_000_000)),
                Arguments.of("trailers", HostileServer.withTrailers(10_000_000)));
    }

    @Test
    void aReadAsLargeAsItMayBeIsPassedOn() {
        String body = json(LIMIT);
        graph.answers(HostileServer.whole(body));

        String answer = given().contentType("application/json")
                .body(FacadeTest.resource("events/get-connectivity-configuration.json"))
                .post("/_lambda_")
                .asString();

        assertThat(answer).contains("\"statusCode\":200", body.replace("\"", "\\\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLarge")
    void aReadIsAnsweredAsNonsenseIs(String name, HostileServer.Answer answer) throws InterruptedException {
        graph.answers(answer);

        read().then().statusCode(502).body("error.code", equalTo("graphFailed"));

        assertAnswersTheNext();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headsThatAreTooLarge")
    void aReadWithTooLargeAHeadIsAnsweredAsOneThatBrokeOff(String name, HostileServer.Answer answer) {
        graph.answers(answer);

        read().then().statusCode(502).body("error.code", equalTo("graphUnanswered"));

        assertAnswersTheNext();
    }

    @Test
    void nothingIsReadBeyondTheLimit() throws InterruptedException {
        graph.answers(HostileServer.chunked(HUGE));

        read();

        assertThat(graph.taken()).isLessThan(UNDER_WAY);
    }

    /** The look-up gets the same, and tells nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"tooLarge", "headsThatAreTooLarge"})
    void aCreateIsLookedUpAndNotRepeated(String name, HostileServer.Answer answer) {
        graph.answers(answer);

        create().then().body("error.code", equalTo("outcomeUnknown"));

        assertThat(graph.received().get(0)).startsWith("POST ");
        assertThat(graph.received().stream().skip(1)).isNotEmpty().allMatch(request -> request.startsWith("GET "));
        assertAnswersTheNext();
    }

    static Stream<Arguments> moreThanOneAnswer() {
        String other = "HTTP/1.1 201 Created\r\nContent-Length: 11\r\n\r\n{\"id\":\"66\"}";
        return Stream.of(Arguments.of("a second answer", other), Arguments.of("many answers", other.repeat(100_000)));
    }

    /** Nor does it stay for the next request. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("moreThanOneAnswer")
    void onlyTheAnswerToARequestIsTaken(String name, String more) {
        graph.answers(HostileServer.raw("Content-Length: 11\r\n\r\n{\"id\":\"47\"}" + more));

        create().then().statusCode(201).body("id", equalTo("47"));

        assertAnswersTheNext();
    }

    @Test
    void aBodyThatTricklesEndsInTime() {
        graph.answers(HostileServer.trickling());
        long begin = System.nanoTime();

        assertThat(read().statusCode()).isEqualTo(504);

        assertThat(System.nanoTime() - begin).isLessThan(8_000_000_000L);
        assertAnswersTheNext();
    }

    private void assertAnswersTheNext() {
        graph.answers(HostileServer.whole("{\"id\":\"48\"}"));

        create().then().statusCode(201).body("id", equalTo("48"));
        assertThat(graph.received()).hasSize(1);
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2("a.token-for~Graph");
    }

    private static Response read() {
        return caller().get(CONFIGURATION);
    }

    private static Response create() {
        return caller().contentType("application/json").body(DEVICE).post("/devices");
    }

    private static String json(int length) {
        return "{\"id\":\"" + "x".repeat(length - 9) + "\"}";
    }

    private static String list(String element, int count) {
        return "{\"value\":[" + element.repeat(count) + "{}]}";
    }

    private static String nested(int depth) {
        return "{\"value\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }
}
