package io.graphfacade.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that API Gateway should not send, but tools and people do: each is answered as it deserves, and none is our failure. */
@QuarkusTest
class OddEventsTest extends FacadeTest {

    private static ObjectNode createDevice() {
        return (ObjectNode) json(resource("events/create-device.json"));
    }

    private static ObjectNode readConfiguration() {
        return (ObjectNode) json(resource("events/get-connectivity-configuration.json"));
    }

    private static ObjectNode withHeader(String name, String value) {
        ObjectNode event = createDevice();
        ((ObjectNode) event.path("headers")).put(name, value);
        return event;
    }

    private static JsonNode answer(ObjectNode event) {
        return invokeWith(event.toString());
    }

    private static void isError(JsonNode answer, int status, String code) {
        assertThat(answer.path("statusCode").asInt()).isEqualTo(status);
        JsonNode error = json(answer.path("body").asText()).path("error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.at("/innerError/request-id").asText())
                .isNotEmpty()
                .isEqualTo(answer.at("/headers/request-id").asText());
        assertThat(error.at("/innerError/client-request-id").asText())
                .isNotEmpty()
                .isEqualTo(answer.at("/headers/client-request-id").asText());
    }

    /** After a failed invocation. */
    void assumeThatTheNextEventArrives() {}

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "null", "{\"warmup\":true}"})
    void aWarmUpIsAnsweredPolitely(String event) {
        JsonNode answer = invokeWith(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).contains("nothing was done");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"Records\":[{\"body\":\"S3cret\"}]}", "{\"key1\":\"S3cret\"}", "\"S3cret\"", "[]"})
    void anEventThatNobodyUnderstandsFailsTheInvocation(String event) {
        assumeThatTheNextEventArrives();
        JsonNode failure = invokeWith(event);

        assertThat(failure.has("statusCode")).isFalse();
        assertThat(failure.path("errorType").asText()).endsWith("NotAnHttpRequest");
        assertThat(failure.path("errorMessage").asText()).contains("payload format version 2.0");
        assertThat(failure.toString()).doesNotContain("S3cret");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\\ud800", "x-\\ud800y", "x-\\udc00", "x-\\ud800\\ud800", "x-\\x", "\n"})
    void anEventThatIsNotJsonFailsTheInvocationInTheSameWay(String nameOfAHeader) {
        assumeThatTheNextEventArrives();
        JsonNode failure = invokeWith("{\"headers\":{\"" + nameOfAHeader + "\":\"S3cret\"}}");

        assertThat(failure.path("errorType").asText()).endsWith("NotAnHttpRequest");
        assertThat(failure.toString()).doesNotContain("S3cret");
    }

    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({"[, 2000", "'{\"a\":', 2000", "'[1111111111', 2000", "'\"S3cret', 1", "'{\"headers\":{\"a\"', 1"})
    void anEventTooDeepTooLongOrCutOffFailsTheInvocationInTheSameWay(String piece, int times) {
        assumeThatTheNextEventArrives();
        JsonNode failure = invokeWith(piece.repeat(times));

        assertThat(failure.path("errorType").asText()).endsWith("NotAnHttpRequest");
        assertThat(failure.toString()).doesNotContain("S3cret");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(ints = {0, 1, 7, 8, '\n', 0x0b, 0x0c, '\r', 0x1b, 0x1f, 0x7f})
    void aControlCharacterInAHeaderIsRefused(int character) {
        String control = Character.toString(character);
        for (String name :
                List.of("authorization", "content-type", "accept", "client-request-id", "x-any", "host", "cookie")) {
            for (String value : List.of(control, "a" + control + "b", "Bearer S3cret" + control, control + "a")) {
                JsonNode answer = answer(withHeader(name, value));

                isError(answer, 400, "invalidRequest");
                assertThat(answer.path("body").asText()).contains(name).doesNotContain("S3cret");
            }
        }
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "a b", "a:b", "a\nb", "\u00e9", "x\u0000", "(", "a,b"})
    void aNameOfAHeaderThatIsNoneIsRefused(String name) {
        isError(answer(withHeader(name, "a")), 400, "invalidRequest");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "expect | 100-continue",
                "Expect | 100-Continue",
                "EXPECT | 100-continue, x",
                "expect | 200-ok",
                "content-length | x",
                "content-length | ''",
                "content-length | 1.5",
                "Content-Length | 999999999999999999999999999999",
                "content-length | -1",
                "content-length | 3",
                "content-length | 3,4",
                "transfer-encoding | gzip",
                "transfer-encoding | chunked, identity",
                "connection | close",
                "connection | upgrade",
                "upgrade | h2c",
                "http2-settings | AAMAAABkAARAAAAAAAIAAAAA",
                "te | trailers",
                "trailer | x",
                "x-tab | a\tb",
                "user-agent | \u00e9\u0416",
                "x-http-method-override | DELETE"
            })
    void aHeaderAboutTheConnectionDoesNotReachTheServer(String name, String value) {
        JsonNode answer = answer(withHeader(name, value));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/v1.0/devices");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"foo", ";", "a/b/c", ",", "/", "*", "text/", "a/b;q", "a/b;q=x", "\"", "application/json;", ""})
    void anAcceptThatIsNoneIsNoFailure(String value) {
        assertThat(answer(withHeader("accept", value)).path("statusCode").asInt())
                .isIn(201, 400, 406);
        assertThat(answer(withHeader("content-type", value)).path("statusCode").asInt())
                .isIn(201, 400, 415);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"\u03a0\u039f\u03a3\u03a4", "PO ST", "POST\n", "", "P\u0000ST", "GET /x HTTP/1.1", "\u00e9"})
    void aMethodThatIsNoneIsRefused(String method) {
        ObjectNode event = createDevice();
        ((ObjectNode) event.at("/requestContext/http")).put("method", method);

        isError(answer(event), 400, "invalidRequest");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FOO", "post", "M-SEARCH", "TRACE", "CONNECT", "PROPFIND"})
    void aMethodThatIsNotServedIsNamedSo(String method) {
        ObjectNode event = createDevice();
        ((ObjectNode) event.at("/requestContext/http")).put("method", method);

        isError(answer(event), 405, "methodNotAllowed");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\u0416", "\u0085", "\u2028", "\u00e9", "\t", " ", ""})
    void aValueThatIsNoAsciiIsNoFailure(String value) {
        for (String name : List.of("if-match", "client-request-id", "x-ms-throttle-priority", "origin", "host")) {
            assertThat(answer(withHeader(name, value)).path("statusCode").asInt())
                    .as(name)
                    .isIn(201, 400);
        }
        assertThat(answer(withHeader("authorization", "Bearer a" + value + "b"))
                        .path("statusCode")
                        .asInt())
                .isIn(201, 401);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/q", "/q/", "/q/health", "/q/openapi/x", "/favicon.ico", "/*", "*", "/index.html", "//", "///"})
    void aPathOfTheFrameworkIsNoneOfOurs(String path) {
        isError(answer(createDevice().put("rawPath", path)), 404, "notFound");
    }

    @Test
    void aMethodWithoutEnd() {
        ObjectNode event = createDevice();
        ((ObjectNode) event.at("/requestContext/http")).put("method", "A".repeat(100_000));

        JsonNode answer = answer(event);

        isError(answer, 400, "invalidRequest");
        assertThat(answer.toString()).hasSizeLessThan(2_000);
    }

    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({"\u00e9, 50000", "' ', 200000", "%, 20000", "a, 10241", "\u03a3, 100000"})
    void aPathOrQueryWithoutEnd(String piece, int times) {
        isError(answer(createDevice().put("rawPath", "/" + piece.repeat(times))), 414, "uriTooLong");
        isError(answer(createDevice().put("rawQueryString", piece.repeat(times))), 414, "uriTooLong");
    }

    @Test
    void theLongestQueryIsAnsweredShortly() {
        JsonNode answer = answer(createDevice().put("rawQueryString", "a&".repeat(5_120)));

        isError(answer, 400, "invalidRequest");
        assertThat(answer.toString()).hasSizeLessThan(6_000);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cookies | ''",
                "cookies | null",
                "cookies | [null, 1, {}, \"a\\u0000b\"]",
                "pathParameters | ''",
                "pathParameters | {\"proxy\":null}",
                "pathParameters | {\"proxy\":{}}",
                "pathParameters | []",
                "queryStringParameters | ''",
                "queryStringParameters | 7",
                "stageVariables | ''",
                "stageVariables | [1]",
                "version | 7",
                "routeKey | null",
                "routeKey | {}",
                "isBase64Encoded | null",
                "isBase64Encoded | 'no'",
                "rawQueryString | null",
                "rawQueryString | []"
            })
    void aPartOfAnotherTypeDoesNoHarm(String name, String value) {
        for (String route : List.of("$default", "ANY /{proxy+}", "POST /devices")) {
            graph().resetRequests();
            ObjectNode event = createDevice().put("routeKey", route);
            event.set(
                    name,
                    value.isEmpty() || value.equals("no") ? JsonNodeFactory.instance.textNode(value) : json(value));

            assertThat(answer(event).path("statusCode").asInt()).as(route).isEqualTo(201);
        }
    }

    @Test
    void headersOfAnotherTypeAreNone() {
        for (String headers :
                List.of("\"\"", "null", "[]", "{\"authorization\":null}", "{\"authorization\":[\"a\"]}", "7")) {
            ObjectNode event = createDevice();
            event.set("headers", json(headers));
            event.put("rawQueryString", "");

            assertThat(answer(event).path("statusCode").asInt()).as(headers).isIn(401, 415);
        }
    }

    @Test
    void aTimeWithoutEndIsNoTime() {
        String event = createDevice().toString().replaceFirst("\"timeEpoch\":\\d+", "\"timeEpoch\":" + "1".repeat(401));

        assertThat(invokeWith(event).path("statusCode").asInt()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Z\u00fcrich", "\u6771\u4eac", "\uD83C\uDFE2 HQ", "\u20ac\u00e9\uD83C\uDFE2 \u00df?"})
    void aBodyArrivesWithAllItsCharacters(String displayName) {
        ObjectNode body = (ObjectNode) json(createDevice().path("body").asText());
        body.put("displayName", displayName);

        JsonNode answer = answer(createDevice().put("body", body.toString()));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(json(onlyRequestToGraph().getBodyAsString())
                        .path("displayName")
                        .asText())
                .isEqualTo(displayName);
    }

    @Test
    void aBodyInBase64MayHaveLineBreaks() {
        String body = createDevice().path("body").asText();
        String mime = Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));

        JsonNode answer = answer(createDevice().put("isBase64Encoded", true).put("body", mime));

        assertThat(mime).contains("\r\n");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "e30\u0000", "e30=x", "e3\u00e9", "e30===", "e"})
    void aBodyThatIsNotBase64IsRefused(String body) {
        isError(answer(createDevice().put("isBase64Encoded", true).put("body", body)), 400, "malformedBody");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"7B22612222E4, E4, 5", "FF, FF, 0", "22C3A9E28222, E2, 3", "7B22E282, E2, 2"})
    void aBodyThatIsNotUtf8SaysWhere(String hex, String octet, int at) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        JsonNode answer = answer(createDevice()
                .put("isBase64Encoded", true)
                .put("body", Base64.getEncoder().encodeToString(bytes)));

        isError(answer, 400, "malformedJson");
        assertThat(json(answer.path("body").asText()).at("/error/message").asText())
                .isEqualTo("The body is not text in UTF-8: the byte " + at + " (counted from 0) is 0x" + octet + ".");
    }

    @Test
    void aFailureHasTheIdOfTheInvocation() {
        JsonNode answer = answer(createDevice().put("rawPath", "/nowhere"));

        isError(answer, 404, "notFound");
        assertThat(answer.at("/headers/request-id").asText()).matches("[0-9a-f-]{36}");
    }

    @Test
    void aReadWithoutABodyMayHaveAnEmptyOne() {
        JsonNode answer = answer(readConfiguration().put("body", ""));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(onlyRequestToGraph().getBodyAsString()).isEmpty();
    }

    @Test
    void headersFitIntoWhatApiGatewayPassesOn() {
        graphWill(post("/v1.0/devices")
                .willReturn(aResponse().withStatus(201).withBody("{\"id\":\"" + "i".repeat(20_000) + "\"}")));

        JsonNode answer = answer(createDevice());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(json(answer.path("body").asText()).path("id").asText()).hasSize(20_000);
        assertThat(answer.path("headers").toString()).hasSizeLessThan(9_500);
        assertThat(answer.at("/headers/client-request-id").asText()).isNotEmpty();
    }
}
