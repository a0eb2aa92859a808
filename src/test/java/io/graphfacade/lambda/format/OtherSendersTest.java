package io.graphfacade.lambda.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of a REST API (payload format 1.0) and of an Application Load Balancer, and the answers that they take. */
@QuarkusTest
class OtherSendersTest extends FacadeTest {

    private static final String DEVICE = resource("samples/device-create.json");

    private static ObjectNode createDevice(Sender sender) {
        return sender.request("POST", "/v1.0/devices").put("body", DEVICE);
    }

    private static JsonNode answer(ObjectNode event) {
        return invokeWith(event.toString());
    }

    private static JsonNode body(JsonNode answer) {
        return json(answer.path("body").asText());
    }

    private static boolean isReport(JsonNode answer) {
        return body(answer).path("acceptable").asBoolean();
    }

    private static int status(JsonNode answer) {
        return answer.path("statusCode").asInt();
    }

    @ParameterizedTest
    @EnumSource
    void aCreateIsForwarded(Sender sender) {
        JsonNode answer = answer(createDevice(sender));

        assertThat(status(answer)).as(answer.toString()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/v1.0/devices");
        assertThat(onlyRequestToGraph().getHeader("Authorization")).isEqualTo("Bearer eyJ0.eyJ0.c2ln");
        assertThat(json(onlyRequestToGraph().getBodyAsString()))
                .isEqualTo(json(resource("samples/device-create.canonical.json")));
    }

    @Test
    void aRestApiGetsTheMembersThatItKnowsAndNoOther() {
        JsonNode answer = answer(createDevice(Sender.REST_API));

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("statusCode", "headers", "body", "isBase64Encoded");
        assertThat(answer.path("headers")).allMatch(JsonNode::isTextual);
        assertThat(answer.path("isBase64Encoded").booleanValue()).isFalse();
    }

    @Test
    void aLoadBalancerGetsALineOfStatus() {
        JsonNode answer = answer(createDevice(Sender.LOAD_BALANCER));

        assertThat(answer.path("statusDescription").asText()).isEqualTo("201 Created");
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("statusCode", "statusDescription", "headers", "body", "isBase64Encoded");
    }

    @Test
    void aLoadBalancerGetsListsIfItSentLists() {
        JsonNode answer = answer(createDevice(Sender.LOAD_BALANCER_WITH_LISTS));

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "statusCode", "statusDescription", "multiValueHeaders", "body", "isBase64Encoded");
        assertThat(answer.at("/multiValueHeaders/Content-Type/0").asText()).isEqualTo("application/json");
        assertThat(answer.path("multiValueHeaders")).allMatch(JsonNode::isArray);
    }

    /** Tools write members that are not there as null. */
    @Test
    void noListsAreNone() {
        JsonNode answer = answer(createDevice(Sender.LOAD_BALANCER)
                .putNull("multiValueHeaders")
                .putNull("multiValueQueryStringParameters"));

        assertThat(status(answer)).isEqualTo(201);
        assertThat(answer.has("multiValueHeaders")).isFalse();
        assertThat(answer.at("/headers/Content-Type").asText()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutABodyHasTheSameForm(Sender sender) {
        JsonNode answer = answer(sender.request("DELETE", "/devices/" + "9f1d2c3b-0000-4000-8000-000000000001"));

        assertThat(status(answer)).as(answer.toString()).isEqualTo(204);
        assertThat(answer.path("body").asText("")).isEmpty();
        assertThat(answer.has("statusDescription")).isEqualTo(sender != Sender.REST_API);
        assertThat(sender.headersOf(answer)).containsKey("client-request-id");
    }

    /** Also one that is made before the request reaches the server. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REST_API, /nowhere, 404, notFound, ",
        "LOAD_BALANCER, /nowhere, 404, notFound, 404 Not Found",
        "LOAD_BALANCER_WITH_LISTS, /nowhere, 404, notFound, 404 Not Found",
        "REST_API, , 414, uriTooLong, ",
        "LOAD_BALANCER, , 414, uriTooLong, 414 Request-URI Too Long",
        "LOAD_BALANCER_WITH_LISTS, , 414, uriTooLong, 414 Request-URI Too Long"
    })
    void aFailureHasTheFormOfTheSenderToo(Sender sender, String path, int status, String code, String description) {
        JsonNode answer = answer(sender.request("GET", path == null ? "/" + "a".repeat(10_241) : path));

        assertThat(status(answer)).isEqualTo(status);
        assertThat(body(answer).at("/error/code").asText()).isEqualTo(code);
        assertThat(sender.headersOf(answer).get("request-id"))
                .isNotEmpty()
                .isEqualTo(body(answer).at("/error/innerError/request-id").asText());
        assertThat(answer.path("statusDescription").asText(null)).isEqualTo(description);
    }

    /** The first with the stage in its URL, as on API Gateway's own domain; the others by a custom domain, whose mapping may have a key. */
    @ParameterizedTest(name = "{0}, asked for as {1}")
    @CsvSource({
        "/devices, /portal/devices, /portal, /v1.0/devices",
        "/beta/devices, /portal/beta/devices, /portal, /beta/devices",
        "/devices, /devices, '', /v1.0/devices",
        "/graph/devices, /graph/devices, /graph, /v1.0/devices",
        "/graph/beta/devices, /graph/beta/devices, /graph, /beta/devices",
        "/portal/devices, /portal/devices, /portal, /v1.0/devices"
    })
    void whatPrecedesThePathOfAResourceIsTakenOffAndComesBackInLocation(
            String path, String asAsked, String prefix, String graphPath) {
        ObjectNode event = createDevice(Sender.REST_API).put("path", path);
        ((ObjectNode) event.path("requestContext")).put("path", asAsked);
        ((ObjectNode) event.path("pathParameters"))
                .put("proxy", path.replaceFirst("^/(graph|portal)/", "/").substring(1));

        JsonNode answer = answer(event);

        assertThat(status(answer)).as(answer.toString()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
        assertThat(answer.at("/headers/Location").asText())
                .startsWith("https://z9y8x7w6v5.execute-api.eu-central-1.amazonaws.com" + prefix + graphPath + "/");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"beta", "v1.0", "devices", "me"})
    void aStageMayHaveTheNameOfAPath(String stage) {
        ObjectNode event = createDevice(Sender.REST_API);
        ((ObjectNode) event.path("requestContext")).put("stage", stage).put("path", "/" + stage + "/v1.0/devices");

        assertThat(status(answer(event))).isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/v1.0/devices");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "/networkAccess/devices, /networkAccess/{proxy+}, devices",
        "/networkAccess/../devices, /networkAccess/{proxy+}, ../devices",
        "/v1.0/networkAccess/devices, /v1.0/networkAccess/{proxy+}, devices"
    })
    void whatAResourceTookIsNoPathOfItsOwn(String path, String resource, String proxy) {
        ObjectNode event = createDevice(Sender.REST_API).put("path", path).put("resource", resource);
        ((ObjectNode) event.path("requestContext")).put("path", Sender.STAGE + path);
        ((ObjectNode) event.path("pathParameters")).put("proxy", proxy);

        assertThat(status(answer(event))).isEqualTo(404);
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void anHttpApiMaySendPayloadFormatOneToo() {
        ObjectNode event = createDevice(Sender.REST_API).put("version", "1.0").put("path", "/portal/devices");
        ((ObjectNode) event.path("requestContext")).put("path", "/portal/devices");
        ((ObjectNode) event.path("pathParameters")).put("proxy", "devices");

        assertThat(status(answer(event))).isEqualTo(201);

        graph().resetRequests();
        event.put("resource", "$default").putNull("pathParameters");

        JsonNode answer = answer(event);

        assertThat(status(answer)).isEqualTo(201);
        assertThat(answer.at("/headers/Location").asText()).contains(".com/portal/v1.0/devices/");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "REST_API, /users/alice%20smith/devices, /beta/users/alice%20smith/devices",
        "REST_API, /users/100%25/devices, /beta/users/100%25/devices",
        "LOAD_BALANCER, /users/alice%20smith/devices, /beta/users/alice%20smith/devices",
        "LOAD_BALANCER, /users/a@contoso.com/devices, /beta/users/a%40contoso.com/devices",
        "LOAD_BALANCER, /users/caf\u00e9/devices, /beta/users/caf%C3%A9/devices",
        "LOAD_BALANCER_WITH_LISTS, /users/100%25/devices, /beta/users/100%25/devices"
    })
    void aPathGoesOnAsItWasWritten(Sender sender, String path, String graphPath) {
        assertThat(status(answer(sender.request("POST", path).put("body", DEVICE))))
                .isEqualTo(201);
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(graphPath);
    }

    @ParameterizedTest
    @EnumSource
    void aQueryIsRead(Sender sender) {
        ObjectNode event = createDevice(sender);
        sender.query(event, "validateOnly", "true");

        assertThat(isReport(answer(event))).isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "LOAD_BALANCER", mode = EnumSource.Mode.EXCLUDE)
    void aQueryOptionThatStandsTwiceIsReadBothTimes(Sender sender) {
        ObjectNode event = createDevice(sender);
        sender.query(event, "validateOnly", "true", "false");

        assertThat(isReport(answer(event))).isTrue();
        assertThat(receivedByGraph()).isEmpty();
    }

    /** A REST API decodes it, and a load balancer does not. */
    @ParameterizedTest(name = "{0}: {1}={2}")
    @CsvSource({
        "REST_API, $filter, displayName eq 'A&B=100% + c\u00e9'",
        "LOAD_BALANCER, $filter, displayName%20eq%20'A%26B%3D100%25%20%2B%20c%C3%A9'",
        "LOAD_BALANCER, %24filter, displayName+eq+%27A%26B%3D100%25+%2B+c%C3%A9%27",
        "LOAD_BALANCER_WITH_LISTS, %24filter, displayName%20eq%20'A%26B%3D100%25%20%2B%20c%C3%A9'"
    })
    void aValueInAQueryReachesGraphAsItWasMeant(Sender sender, String name, String value) {
        ObjectNode event = sender.request("GET", "/devices");
        sender.query(event, name, value);

        JsonNode answer = answer(event);

        assertThat(status(answer)).as(answer.toString()).isEqualTo(200);
        assertThat(onlyRequestToGraph().queryParameter("$filter").firstValue())
                .isEqualTo("displayName eq 'A&B=100% + c\u00e9'");
    }

    @Test
    void aDecodedValueIsNoFurtherOption() {
        for (String value : new String[] {
            "a&validateOnly=true", "a;validateOnly=true", "a#validateOnly=true", "a%26validateOnly=true"
        }) {
            ObjectNode event = createDevice(Sender.REST_API);
            Sender.REST_API.query(event, "x", value);

            JsonNode answer = answer(event);

            assertThat(status(answer)).isEqualTo(400);
            assertThat(body(answer).at("/error/details")).as(answer.toString()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "LOAD_BALANCER", mode = EnumSource.Mode.EXCLUDE)
    void severalValuesOfAHeaderAreOneList(Sender sender) {
        ObjectNode event = createDevice(sender);
        sender.header(event, "if-match", "W/\"a,b\"", "\"c\"");

        assertThat(status(answer(event))).isEqualTo(201);
        assertThat(onlyRequestToGraph().getHeader("If-Match")).isEqualTo("W/\"a,b\",\"c\"");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyMayBeInBase64(Sender sender) {
        String body = Base64.getEncoder().encodeToString(DEVICE.getBytes(StandardCharsets.UTF_8));

        assertThat(status(
                        answer(createDevice(sender).put("isBase64Encoded", true).put("body", body))))
                .isEqualTo(201);
        assertThat(status(answer(createDevice(sender).put("isBase64Encoded", true))))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void withoutATokenTheAnswerAsksForIt(Sender sender) {
        ObjectNode event = createDevice(sender);
        sender.withoutHeaders(event);
        sender.header(event, "content-type", "application/json");

        JsonNode answer = answer(event);

        assertThat(status(answer)).isEqualTo(401);
        assertThat(sender.headersOf(answer).get("www-authenticate")).startsWith("Bearer");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aLoadBalancerThatSpeaksHttpIsNamedSo() {
        ObjectNode event = createDevice(Sender.LOAD_BALANCER);
        Sender.LOAD_BALANCER.header(event, "x-forwarded-proto", "http");

        assertThat(answer(event).at("/headers/Location").asText())
                .startsWith("http://facade.internal.contoso.com/v1.0/devices/");
    }
}
