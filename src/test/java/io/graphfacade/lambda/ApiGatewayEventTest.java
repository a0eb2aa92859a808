package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of API Gateway's HTTP API (payload version 2.0), as they come from AWS. */
@QuarkusTest
class ApiGatewayEventTest extends FacadeTest {

    private static JsonNode invoke(String event) {
        return invokeWith(resource("events/" + event + ".json"));
    }

    private static ObjectNode createDevice() {
        return (ObjectNode) json(resource("events/create-device.json"));
    }

    private static ObjectNode createDevice(String rawPath, String routeKey, String stage) {
        ObjectNode event = createDevice().put("rawPath", rawPath).put("routeKey", routeKey);
        ((ObjectNode) event.path("requestContext")).put("stage", stage).put("routeKey", routeKey);
        return event;
    }

    @Test
    void aLongAnswerHasNoHeaderOfItsTransfer() {
        ObjectNode event =
                createDevice("/v1.0/devices", "$default", "$default").put("rawQueryString", "validateOnly=true");
        ObjectNode body = (ObjectNode) json(event.path("body").asText());
        event.put("body", body.put("operatingSystem", "x".repeat(30_000)).toString());

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("headers").propertyStream()).isNotEmpty().noneMatch(header -> header.getKey()
                .equalsIgnoreCase("transfer-encoding"));
    }

    /** The queue of what is not yet written has 64 KB, and one thread fills and empties it. */
    @Test
    void anAnswerThatIsLongerThanNettysQueueComesWhole() {
        String operatingSystem = "x\u00E9\u20AC\uD83D\uDE00\"\\".repeat(12_000);
        ObjectNode event =
                createDevice("/v1.0/devices", "$default", "$default").put("rawQueryString", "validateOnly=true");
        ObjectNode body = (ObjectNode) json(event.path("body").asText());
        event.put("body", body.put("operatingSystem", operatingSystem).toString());

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer.path("body").asText())
                        .findValue("operatingSystem")
                        .asText())
                .isEqualTo(operatingSystem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "create-device, /v1.0/devices, device-create.canonical",
        "create-device-base64, /v1.0/devices, device-create.canonical",
        "create-device-link, /beta" + DEVICE_LINKS + ", device-link-sloppy.canonical"
    })
    void createsAreForwarded(String event, String graphPath, String canonical) {
        JsonNode answer = invoke(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("headers").path("Content-Type").asText()).isEqualTo("application/json");
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer eyJ0.eyJ0.c2ln");
        assertThat(json(onlyRequestToGraph().getBodyAsString()))
                .isEqualTo(json(resource("samples/" + canonical + ".json")));
    }

    @Test
    void readsAreForwarded() {
        JsonNode answer = invoke("get-connectivity-configuration");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer.path("body").asText()))
                .isEqualTo(json(resource("samples/connectivity-configuration-response.json")));
    }

    @Test
    void faultsAreAnswered() {
        JsonNode answer = invoke("create-device-link-faulty");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(json(answer.path("body").asText()).path("error").path("details"))
                .hasSize(4);
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void validateOnlyIsReadFromTheRawQueryString() {
        JsonNode answer = invoke("validate-device");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer.path("body").asText()).path("acceptable").asBoolean())
                .isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of stage {2} by route {1}")
    @CsvSource({
        "/devices, POST /devices, $default, /v1.0/devices",
        "/prod/devices, POST /devices, prod, /v1.0/devices",
        "/prod/devices, $default, prod, /v1.0/devices",
        "/beta/devices, POST /devices, beta, /v1.0/devices",
        "/beta/devices, POST /beta/devices, $default, /beta/devices",
        "/beta/beta/devices, POST /beta/devices, beta, /beta/devices",
        "/graph/facade/v1.0/devices, POST /v1.0/devices, prod, /v1.0/devices",
        "/me/Devices, POST /{owner}/devices, prod, /beta/me/devices"
    })
    void whatPrecedesTheRouteIsTakenOff(String rawPath, String routeKey, String stage, String graphPath) {
        JsonNode answer = invokeWith(createDevice(rawPath, routeKey, stage).toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
        String prefix = rawPath.replaceAll("(/v1\\.0|/beta)?/(me/)?[Dd]evices$", "");
        String location = answer.at("/headers/Location").asText();
        if (graphPath.startsWith("/beta/me/")) {
            assertThat(location).isEmpty();
        } else {
            assertThat(location).contains(graphPath + "/").startsWith("https://");
            assertThat(location).contains(prefix + graphPath);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/prod/devices/$validate", "/prod/v1.0/devices/%24validate", "/devices/%24validate"})
    void whatPrecedesTheRouteOfAReportIsTakenOffToo(String rawPath) {
        String version = rawPath.contains("v1.0") ? "/v1.0" : "";
        JsonNode answer = invokeWith(createDevice(rawPath, "POST " + version + "/devices/$validate", "prod")
                .toString());

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
        assertThat(json(answer.path("body").asText()).path("acceptable").asBoolean())
                .isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of stage {2} by route {1}")
    @CsvSource({
        "/test/devices, $default, prod",
        "/prod, $default, prod",
        "/production/devices, $default, prod",
        "/prod/../devices, $default, prod",
        "/x/tenants, POST /devices, prod"
    })
    void whatIsNoPrefixIsPartOfThePath(String rawPath, String routeKey, String stage) {
        JsonNode answer = invokeWith(createDevice(rawPath, routeKey, stage).toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
        assertThat(json(answer.path("body").asText()).at("/error/code").asText())
                .isEqualTo("notFound");
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"httpMethod\":\"POST\",\"path\":\"/devices\",\"headers\":{}}",
                "{\"httpMethod\":\"POST\",\"apiPath\":\"/devices\",\"requestContext\":\"elb\"}",
                "{\"version\":\"1.0\",\"path\":\"/devices\",\"headers\":{},\"requestContext\":{\"resourcePath\":\"/{proxy+}\"}}",
                "{\"httpMethod\":\"POST\",\"path\":\"/devices\",\"requestContext\":{\"http\":{}}}",
                "{\"path\":\"/devices\",\"method\":\"POST\",\"requestContext\":{\"serviceNetworkArn\":\"arn:aws:x\"}}",
                "{\"version\":\"2.0\",\"rawPath\":\"/devices\",\"requestContext\":{\"http\":{\"method\":\"\"}}}",
                "{\"version\":\"2.0\",\"rawPath\":\"/devices\",\"requestContext\":{\"http\":\"POST\"}}",
                "{\"version\":\"2.0\",\"headers\":{\"a\":\"b\"},\"requestContext\":7}",
                "{\"requestContext\":{\"timeEpoch\":\"soon\"}}"
            })
    void aRequestInAnotherFormatIsRefused(String event) {
        JsonNode answer = invokeWith(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(json(answer.path("body").asText()).at("/error/message").asText())
                .contains("payload format version 2.0");
    }

    @Test
    void aBodyThatIsNotTheBase64ThatItSaysIsRefused() {
        JsonNode answer = invokeWith(
                createDevice().put("isBase64Encoded", true).put("body", "{}").toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(json(answer.path("body").asText()).at("/error/code").asText())
                .isEqualTo("malformedBody");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/users/{alice}/devices, /beta/users/%7Balice%7D/devices",
        "/users/alice smith/devices, /beta/users/alice%20smith/devices",
        "/users/100%zz/devices, /beta/users/100%25zz/devices",
        "/users/caf\u00e9/devices, /beta/users/caf%C3%A9/devices",
        "/users/o'neill@contoso.com/devices, /beta/users/o%27neill%40contoso.com/devices",
        "/users/a?b\"<>^`|/devices, /beta/users/a%3Fb%22%3C%3E%5E%60%7C/devices"
    })
    void aPathThatIsDecodedIsEncodedAgain(String rawPath, String graphPath) {
        ObjectNode event = createDevice(rawPath, "$default", "$default");

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/devices?", "/devices?validateOnly=true", "/devices#", "devices/", ""})
    void aPathThatIsAnotherIsNotRead(String rawPath) {
        JsonNode answer = invokeWith(createDevice(rawPath, "$default", "$default")
                .put("rawQueryString", "x=1")
                .toString());

        assertThat(answer.path("statusCode").asInt()).isIn(400, 404);
        assertThat(json(answer.path("body").asText()).at("/error/code").isTextual())
                .isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aHostThatIsNoneDoesNotMatter() {
        ObjectNode event = createDevice();
        ((ObjectNode) event.path("headers")).put("host", "no host {}");

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0} of stage {1} on {2}")
    @CsvSource({
        "/beta/devices, beta, api.contoso.com, /beta/devices",
        "/beta/devices, beta, x.execute-api.eu-central-1.amazonaws.com, /v1.0/devices",
        "/me/devices, me, api.contoso.com, /beta/me/devices"
    })
    void aStageStandsInThePathOfApiGatewaysOwnDomainsOnly(
            String rawPath, String stage, String domain, String graphPath) {
        ObjectNode event = createDevice(rawPath, "$default", stage);
        ((ObjectNode) event.path("requestContext")).put("domainName", domain);

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
    }

    private static ObjectNode byGreedyRoute(String rawPath, String routeKey, String name, String rest) {
        ObjectNode event = createDevice(rawPath, routeKey, "prod");
        event.putObject("pathParameters").put(name, rest);
        return event;
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "/devices, ANY /{proxy+}, devices, /v1.0/devices",
        "/prod/devices, ANY /{proxy+}, devices, /v1.0/devices",
        "/graph/beta/devices, ANY /{proxy+}, beta/devices, /beta/devices",
        "/beta/devices, ANY /beta/{proxy+}, devices, /beta/devices",
        "/beta/beta/devices, ANY /beta/{proxy+}, devices, /beta/devices",
        "/me/devices, ANY /me/{proxy+}, devices, /beta/me/devices",
        "/graph/me/devices, ANY /me/{proxy+}, devices, /beta/me/devices",
        "/me/beta/me/devices, ANY /beta/me/{proxy+}, devices, /beta/me/devices",
        "/users/a/devices, ANY /users/{proxy+}, a/devices, /beta/users/a/devices",
        "/users/users/devices, ANY /users/{proxy+}, users/devices, /beta/users/users/devices",
        "/graph/facade/v1.0/devices, ANY /v1.0/{proxy+}, devices, /v1.0/devices",
        "/graph/users/a%40b/devices, ANY /users/{proxy+}, a@b/devices, /beta/users/a%40b/devices",
        "/graph/users/a@b/devices, ANY /{proxy+}, users/a%40b/devices, /beta/users/a%40b/devices",
        "/graph/users/a%2Bb/devices, ANY /users/{proxy+}, a+b/devices, /beta/users/a%2Bb/devices",
        "/graph/users/a+b/devices, ANY /{proxy+}, users/a+b/devices, /beta/users/a%2Bb/devices"
    })
    void theWordsOfAGreedyRouteAreNoPrefix(String rawPath, String routeKey, String proxy, String graphPath) {
        ObjectNode event = byGreedyRoute(rawPath, routeKey, "proxy", proxy);

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "/devices/$validate, ANY /devices/{rest+}, $validate",
        "/devices/%24validate, ANY /devices/{rest+}, $validate",
        "/devices/$validate, ANY /devices/{rest+}, %24validate",
        "/graph/v1.0/devices/%24validate, ANY /{rest+}, v1.0/devices/$validate",
        "/graph/devices/$validate, ANY /devices/{rest+}, $validate"
    })
    void norAreThoseOfTheRouteOfAReport(String rawPath, String routeKey, String rest) {
        JsonNode answer =
                invokeWith(byGreedyRoute(rawPath, routeKey, "rest", rest).toString());

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
        assertThat(json(answer.path("body").asText()).path("acceptable").asBoolean())
                .isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    /** The route of one family may have a weaker authorizer than the other's. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "/networkAccess/devices, ANY /networkAccess/{proxy+}, devices",
        "/networkAccess//devices, ANY /networkAccess/{proxy+}, devices",
        "/networkAccess/me/devices, ANY /networkAccess/{proxy+}, me/devices",
        "/networkAccess/me/devices, ANY /networkAccess/{other+}, me/devices",
        "/networkAccess/../devices, ANY /networkAccess/{proxy+}, devices",
        "/networkAccess/%2E%2E/devices, ANY /networkAccess/{proxy+}, ../devices",
        "/v1.0/networkAccess/devices, ANY /v1.0/networkAccess/{proxy+}, devices",
        "/x/devices, ANY /networkAccess/{proxy+}, devices"
    })
    void whatAGreedyRouteTookIsNoPathOfItsOwn(String rawPath, String routeKey, String proxy) {
        JsonNode answer =
                invokeWith(byGreedyRoute(rawPath, routeKey, "proxy", proxy).toString());

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(404);
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/nothing, POST, 404, notFound",
        "/, GET, 404, notFound",
        "/networkAccess/connectivity/branches/1, GET, 404, notFound",
        "/devices, PUT, 405, methodNotAllowed"
    })
    void pathsAndMethodsThatAreNotServedAreAnsweredAsGraphDoes(String path, String method, int status, String code) {
        ObjectNode event = byGreedyRoute(path, "ANY /{proxy+}", "proxy", path.substring(1));
        ((ObjectNode) event.at("/requestContext/http")).put("method", method);

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(status);
        assertThat(json(answer.path("body").asText()).at("/error/code").asText())
                .isEqualTo(code);
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"validateOnly=tr ue", "validateOnly=%", "{}", "validateOnly=true&x={\"a\":1}", "\u00e9"})
    void aQueryThatNoUriCanHaveIsRefusedAsAnyOther(String rawQueryString) {
        JsonNode answer =
                invokeWith(createDevice().put("rawQueryString", rawQueryString).toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("body").asText()).contains("query-option");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aQueryOptionThatStandsTwiceIsReadBothTimes() {
        JsonNode answer = invokeWith(createDevice()
                .put("rawQueryString", "validateOnly=false&validateOnly=true")
                .toString());

        assertThat(json(answer.path("body").asText()).path("acceptable").asBoolean())
                .isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "if-match | W/\"a,b\", \"c\"",
                "accept | text/html, application/json;q=0.9, */*;q=0.1",
                "prefer | return=minimal, respond-async",
                "traceparent | 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "user-agent | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)",
                "if-modified-since | Sat, 21 Nov 2026 12:00:00 GMT",
                "content-type | application/json; profile=\"a,b\"; charset=utf-8"
            })
    void commasStayPartOfAHeader(String name, String value) {
        ObjectNode event = createDevice();
        ((ObjectNode) event.path("headers")).put(name, value);

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(201);

        if (name.equals("if-match")) {
            assertThat(onlyRequestToGraph().getHeader("If-Match")).isEqualTo(value);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"if-match | W/\"Ω\"", "If-Match | \"😀\"", "if-none-match | \"日本\"", "IF-NONE-MATCH | \"a\u2028b\""
            })
    void aConditionThatGraphWouldGetAsAnotherIsRefused(String name, String value) {
        ObjectNode event = createDevice();
        ((ObjectNode) event.path("headers")).put(name, value);

        JsonNode answer = invokeWith(event.toString());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("body").asText()).contains(name, "no header can have");
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"if-match | \"é\"", "user-agent | Ω", "cookie | 日本", "accept-language | 😀"})
    void aHeaderThatGraphGetsAsItIsOrNotAtAllIsNot(String name, String value) {
        ObjectNode event = createDevice();
        ((ObjectNode) event.path("headers")).put(name, value);

        assertThat(invokeWith(event.toString()).path("statusCode").asInt()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getHeaders().toString()).doesNotContain("?\"");
    }
}
