package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without CORS of its own the facade leaves it to API Gateway what pages may do. */
@QuarkusTest
class PreflightTest extends FacadeTest {

    private static ObjectNode options(String path) {
        ObjectNode event = (ObjectNode) json(resource("events/create-device.json"));
        event.put("rawPath", path).put("routeKey", "OPTIONS /{proxy+}");
        event.remove("body");
        event.putObject("pathParameters").put("proxy", path.substring(1));
        ((ObjectNode) event.at("/requestContext/http")).put("method", "OPTIONS");
        ObjectNode headers = event.putObject("headers");
        headers.put("origin", "https://portal.contoso.com").put("access-control-request-method", "POST");
        return event;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/devices", "/beta/Devices", "/users('a')/devices", "/beta/me/devices/$validate", "/nothing"})
    void aPreflightHasAnAnswerThatAllowsNothing(String path) {
        JsonNode answer = invokeWith(options(path).toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(204);
        assertThat(answer.path("body").asText("")).isEmpty();
        assertThat(answer.path("headers").fieldNames()).toIterable().noneMatch(name -> name.toLowerCase(Locale.ROOT)
                .startsWith("access-control"));
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"origin", "access-control-request-method"})
    void anotherRequestForOptionsIsNotServed(String header) {
        ObjectNode event = options("/devices");
        ((ObjectNode) event.path("headers")).remove(header);

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(405);
        assertThat(json(answer.path("body").asText()).at("/error/code").asText())
                .isEqualTo("methodNotAllowed");
    }
}
