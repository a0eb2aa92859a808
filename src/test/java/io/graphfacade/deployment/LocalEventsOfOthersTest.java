package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.graphfacade.lambda.format.Sender;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event of infra/local gets the same answer, and Graph the same request, if it comes from a REST API or a load balancer. */
@QuarkusTest
class LocalEventsOfOthersTest extends FacadeTest {

    static Stream<Arguments> events() {
        return Stream.of(Sender.values())
                .flatMap(sender -> LocalEvent.all().stream().map(event -> Arguments.of(sender, event)));
    }

    private static ObjectNode sentBy(Sender sender, JsonNode local) {
        ObjectNode event = sender.request(
                local.at("/requestContext/http/method").asText(),
                local.path("rawPath").asText());
        sender.withoutHeaders(event);
        local.path("headers")
                .properties()
                .forEach(header ->
                        sender.header(event, header.getKey(), header.getValue().asText()));
        query(sender, local)
                .forEach(option -> sender.query(
                        event, option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1)));
        return event.put("body", local.path("body").asText());
    }

    private static List<String> query(Sender sender, JsonNode local) {
        return local.path("queryStringParameters").properties().stream()
                .map(option -> option.getKey() + "=" + option.getValue().asText())
                .map(option -> sender == Sender.REST_API ? option : option.replace(" ", "%20"))
                .toList();
    }

    private List<String> received() {
        return receivedByGraph().stream()
                .map(LocalEventsOfOthersTest::described)
                .toList();
    }

    private static String described(LoggedRequest request) {
        return request.getMethod() + " " + request.getUrl() + " " + request.getHeader("Authorization") + " "
                + request.getBodyAsString();
    }

    /** Without what differs from one invocation to the next. */
    private static String body(JsonNode answer, LocalEvent event) {
        String changing = event.isCreate() ? "date|request-id|id|lastModifiedDateTime" : "date|request-id";
        return answer.path("body")
                .asText()
                .replaceAll("\"(" + changing + ")\":\"[^\"]*\"", "")
                .replace(Sender.STAGE + "/", "/");
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("events")
    void theSenderMakesNoDifference(Sender sender, LocalEvent event) {
        JsonNode expected = invokeWith(event.json().toString());
        List<String> receivedThen = received();
        graph().resetToDefaultMappings();
        graph().resetRequests();

        JsonNode answer = invokeWith(sentBy(sender, event.json()).toString());

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(event.status());
        assertThat(body(answer, event)).isEqualTo(body(expected, event));
        assertThat(sender.headersOf(answer).keySet())
                .containsExactlyElementsOf(Sender.REST_API.headersOf(expected).keySet());
        assertThat(sender.headersOf(answer).get("facade-changes"))
                .isEqualTo(expected.at("/headers/Facade-Changes").textValue());
        assertThat(received()).isEqualTo(receivedThen);
    }
}
