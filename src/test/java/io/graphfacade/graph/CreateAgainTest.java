package io.graphfacade.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code facade.graph.create-again}, a device link that is not seen after a failure is sent once more. */
@QuarkusTest
@TestProfile(CreateAgainTest.CreateAgain.class)
class CreateAgainTest extends FacadeTest {

    private static final String LINK = resource("samples/device-link-clean.json");
    private static final String LINKS = "/beta" + DEVICE_LINKS;
    private static final String NONE = "{\"value\":[]}";
    private static final String LATE =
            "{\"value\":[{\"id\":\"late\",\"name\":\"CPE3\",\"ipAddress\":\"20.55.91.42\"}]}";

    public static final class CreateAgain implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("facade.graph.create-again", "true");
        }
    }

    private List<String> methods() {
        return receivedByGraph().stream()
                .map(request -> request.getMethod().value())
                .toList();
    }

    @Test
    void aLinkIsLookedForTwiceBeforeItIsCreatedOnceMore() {
        graphWillFirst(post(LINKS), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        graphWill(get(LINKS).willReturn(jsonResponse(NONE, 200)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(201);

        assertThat(methods()).startsWith("POST", "GET", "GET", "POST");
    }

    @Test
    void aLinkThatGraphMayStillBeCreatingIsNotCreatedOnceMore() {
        graphWill(post(LINKS).willReturn(aResponse().withStatus(504)));
        graphWill(get(LINKS).willReturn(jsonResponse(NONE, 200)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET");
    }

    static Stream<Arguments> secondAnswers() {
        return Stream.of(
                Arguments.of("400", jsonResponse("{\"error\":{\"code\":\"x\",\"message\":\"exists\"}}", 400)),
                Arguments.of("409", jsonResponse("{\"error\":{\"code\":\"x\",\"message\":\"exists\"}}", 409)),
                Arguments.of("429", aResponse().withStatus(429).withHeader("Retry-After", "120")),
                Arguments.of("500", aResponse().withStatus(500)),
                Arguments.of("503", aResponse().withStatus(503)),
                Arguments.of("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secondAnswers")
    void whateverTheSecondAnswerIsTheFirstAttemptMayHaveCreatedIt(String name, ResponseDefinitionBuilder answer) {
        graphWillFirst(post(LINKS), aResponse().withStatus(500));
        graph().register(post(LINKS).willReturn(answer).atPriority(2));
        graphWill(get(LINKS).willReturn(jsonResponse(NONE, 200)));

        callerWithJson(LINK)
                .post(DEVICE_LINKS)
                .then()
                .statusCode(502)
                .header("Retry-After", nullValue())
                .body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET", "POST", "GET", "GET");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secondAnswers")
    void whateverTheSecondAnswerIsWhatTheFirstAttemptCreatedIsFound(String name, ResponseDefinitionBuilder answer) {
        graphWillFirst(post(LINKS), aResponse().withStatus(500));
        graph().register(post(LINKS).willReturn(answer).atPriority(2));
        appearsAtTheThirdLook();

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(201).body("id", equalTo("late"));

        assertThat(methods()).containsExactly("POST", "GET", "GET", "POST", "GET");
    }

    private void appearsAtTheThirdLook() {
        String[] states = {"Started", "once", "twice"};
        for (int i = 0; i < states.length; i++) {
            graph().register(get(LINKS)
                    .inScenario("late")
                    .whenScenarioStateIs(states[i])
                    .willSetStateTo(states[Math.min(i + 1, 2)])
                    .willReturn(jsonResponse(i < 2 ? NONE : LATE, 200))
                    .atPriority(1));
        }
    }
}
