package io.graphfacade.lambda.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that no REST API or load balancer should send: each is answered, and none is our failure. */
@QuarkusTest
class OddSendersTest extends FacadeTest {

    private static final String SECRET = "S3cret";
    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"x\"",
            "0",
            "-1",
            "1.5",
            "true",
            "[]",
            "[\"x\"]",
            "[null,1,{},[\"x\"]]",
            "{}",
            "{\"x\":null}",
            "{\"x\":{\"y\":[]}}",
            "{\"x\":[null,{}]}",
            "{\"\":[\"\"]}",
            "{\"a b\":\"c\"}",
            "\"\\u0000\"",
            "\"\\ud83d\\ude00\"",
            "\"%\"",
            "\"//\"",
            "\"/../devices?x#y\"");

    private static ObjectNode createDevice(Sender sender) {
        return sender.request("POST", "/v1.0/devices").put("body", resource("samples/device-create.json"));
    }

    /** Each member of an event, down to those of its objects. */
    static Stream<Arguments> members() {
        return Stream.of(Sender.values())
                .flatMap(sender -> pointers("", createDevice(sender)).map(place -> Arguments.of(sender, place)));
    }

    private static Stream<String> pointers(String before, JsonNode node) {
        return node.properties().stream().flatMap(member -> {
            String here = before + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            return Stream.concat(Stream.of(here), pointers(here, member.getValue()));
        });
    }

    private static void isAnswered(JsonNode answer, String as) {
        int status = answer.path("statusCode").asInt();

        assertThat(status).as(as + " " + answer).isBetween(200, 499);
        if (status >= 400) {
            JsonNode error = json(answer.path("body").asText()).path("error");
            assertThat(error.path("code").asText()).as(as).isNotEmpty();
            assertThat(error.at("/innerError/request-id").asText()).as(as).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("members")
    void aMemberOfAnotherTypeOrValueIsAnswered(Sender sender, String place) {
        int last = place.lastIndexOf('/');
        for (String value : VALUES) {
            ObjectNode event = createDevice(sender);
            ((ObjectNode) event.at(place.substring(0, last)))
                    .set(place.substring(last + 1).replace("~1", "/").replace("~0", "~"), json(value));

            isAnswered(invokeWith(event.toString()), place + " is " + value);
        }
        for (String value : List.of("1e400", "1".repeat(401))) {
            ObjectNode event = createDevice(sender);
            ((ObjectNode) event.at(place.substring(0, last)))
                    .put(place.substring(last + 1).replace("~1", "/").replace("~0", "~"), "<number>");

            isAnswered(invokeWith(event.toString().replace("\"<number>\"", value)), place + " is " + value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aControlCharacterInAHeaderIsRefusedAndTheHeaderIsNotShown(Sender sender) {
        for (String control : List.of("\0", "\n", "\r\n", "\u007f")) {
            ObjectNode event = createDevice(sender);
            sender.header(event, "authorization", "Bearer " + SECRET + control);
            sender.header(event, "Authorization", "Bearer " + SECRET + control);

            JsonNode answer = invokeWith(event.toString());

            assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
            assertThat(answer.toString()).contains("authorization").doesNotContain(SECRET);
        }
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNameOfAHeaderThatIsNoneIsRefused(Sender sender) {
        for (String name : List.of("", " ", "a b", "a:b", "a\nb", "\u0130", "x\u0000", "a,b")) {
            ObjectNode event = createDevice(sender);
            sender.header(event, name, "a");

            assertThat(invokeWith(event.toString()).path("statusCode").asInt())
                    .as(name)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderAboutTheConnectionDoesNotReachTheServer(Sender sender) {
        ObjectNode event = createDevice(sender);
        sender.header(event, "Expect", "100-continue");
        sender.header(event, "Content-Length", "3");
        sender.header(event, "Transfer-Encoding", "chunked");
        sender.header(event, "Connection", "upgrade");
        sender.header(event, "Upgrade", "h2c");

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatIsNoneOrNotServedIsNamedSo(Sender sender) {
        for (String method : List.of("PO ST", "", "\u0000", "A".repeat(100_000))) {
            JsonNode answer =
                    invokeWith(createDevice(sender).put("httpMethod", method).toString());

            assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
            assertThat(answer.path("body").asText()).contains("Application Load Balancer");
        }
        assertThat(invokeWith(createDevice(sender).put("httpMethod", "PROPFIND").toString())
                        .path("statusCode")
                        .asInt())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void aQueryOrHeaderWithoutEndIsAnsweredSoon(Sender sender) {
        String whole = "\u00e9".repeat(1_000_000);
        ObjectNode long1 = createDevice(sender);
        sender.query(long1, "x", whole);
        ObjectNode long2 = createDevice(sender);
        sender.query(long2, whole.substring(0, 20_000), "x");
        ObjectNode many = createDevice(sender);
        for (int i = 0; i < 100_000; i++) {
            sender.query(many, "n" + i, "");
        }

        for (ObjectNode event : List.of(long1, long2, many)) {
            JsonNode answer = invokeWith(event.toString());

            assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(414);
        }

        ObjectNode lists = createDevice(sender);
        ArrayNode values = lists.withObject("/multiValueHeaders").putArray("x-any");
        for (int i = 0; i < 500_000; i++) {
            values.add("a");
        }
        isAnswered(invokeWith(lists.toString()), "a header with 500,000 values");
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorizersEventIsNoRequest(Sender sender) {
        assumeThatTheNextEventArrives();
        ObjectNode event = sender.request("DELETE", "/devices/9f1d2c3b-0000-4000-8000-000000000001")
                .put("type", "REQUEST")
                .put("methodArn", "arn:aws:execute-api:eu-central-1:123456789012:z9y8x7w6v5/portal/DELETE/devices");

        assertThat(invokeWith(event.toString()).path("errorType").asText()).endsWith("NotAnHttpRequest");
        assertThat(receivedByGraph()).isEmpty();
    }

    /** After a failed invocation. */
    void assumeThatTheNextEventArrives() {}
}
