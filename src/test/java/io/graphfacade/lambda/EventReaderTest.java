package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.graphfacade.FacadeTest;
import io.graphfacade.RecordedLog;
import io.quarkus.amazon.lambda.runtime.FunctionError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lambda may hand over. */
class EventReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new EventMapping().customize(JSON);
    }

    private static APIGatewayV2HTTPEvent read(String event) throws JsonProcessingException {
        return JSON.readerFor(APIGatewayV2HTTPEvent.class).readValue(event);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"warmup\":true}",
                "{\"source\":\"serverless-plugin-warmup\"}",
                "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\",\"detail\":{}}"
            })
    void whatKeepsTheFunctionWarmIsNothing(String event) throws JsonProcessingException {
        assertThat(read(event)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"S3cret\"}]}",
                "{\"Records\":[],\"headers\":{}}",
                "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{}}]}",
                "{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":{}}]}",
                "{\"source\":\"com.contoso\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}",
                "{\"source\":\"aws.events\",\"detail-type\":\"Device wanted\",\"detail\":{}}",
                "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{}}",
                "{\"version\":\"1.0\",\"requestContext\":{\"functionArn\":\"a\"},\"requestPayload\":{}}",
                "{\"type\":\"REQUEST\",\"methodArn\":\"arn:aws:execute-api\",\"resource\":\"/{proxy+}\",\"path\":\"/devices/a\","
                        + "\"httpMethod\":\"DELETE\",\"headers\":{},\"requestContext\":{\"stage\":\"prod\"}}",
                "{\"version\":\"2.0\",\"type\":\"REQUEST\",\"routeArn\":\"arn:aws:execute-api\",\"rawPath\":\"/devices/a\","
                        + "\"requestContext\":{\"http\":{\"method\":\"DELETE\"}}}",
                "{\"key1\":\"value1\",\"key2\":\"value2\",\"key3\":\"S3cret\"}",
                "{\"displayName\":\"Kiosk 7\"}",
                "{\"warmup\":false}",
                "{\"warmup\":\"true\"}",
                "{\"warmup\":1}",
                "{\"warm\":true}",
                "{\"source\":\"serverless-plugin-warmup-2\"}",
                "{\"source\":{\"a\":1}}",
                "{\"isBase64Encoded\":\"maybe\"}",
                "{\"requestContext\":null,\"headers\":null}",
                "\"ping\"",
                "\"\"",
                "[]",
                "[{}]",
                "[null]",
                "17",
                "1e400",
                "true",
                "false"
            })
    void whatNobodyUnderstandsFailsInOneLine(String event) {
        try (RecordedLog log = new RecordedLog("io.graphfacade.lambda")) {
            assertThatThrownBy(() -> read(event))
                    .isInstanceOf(NotAnHttpRequest.class)
                    .hasMessage(NotAnHttpRequest.MESSAGE)
                    .satisfies(failure -> assertThat(failure.getStackTrace()).isEmpty());

            assertThat(log.lines()).containsExactly(NotAnHttpRequest.MESSAGE);
        }
        assertThat(NotAnHttpRequest.MESSAGE).doesNotContain("\n").contains("{\"warmup\":true}");
    }

    @Test
    void soDoesWhatIsTooDeepOrTooLongToRead() {
        for (String event : List.of(
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "{\"requestContext\":{\"timeEpoch\":" + "9".repeat(2_000) + "}}",
                "{\"" + "a".repeat(60_000) + "\":1}")) {
            assertThatThrownBy(() -> read(event)).isInstanceOf(NotAnHttpRequest.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"requestContext\":7}",
                "{\"requestContext\":\"\"}",
                "{\"requestContext\":{\"http\":\"POST\"}}",
                "{\"requestContext\":{\"http\":{\"method\":{}}}}",
                "{\"httpMethod\":\"POST\",\"path\":\"/devices\"}",
                "{\"rawPath\":\"/devices\"}",
                "{\"routeKey\":\"$default\"}",
                "{\"headers\":{\"a\":\"b\"}}"
            })
    void aBrokenRequestIsOneWithoutMethod(String event) throws JsonProcessingException {
        assertThat(read(event).getRequestContext().getHttp().getMethod()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"\"", "\"a\"", "null", "[]", "[\"a\"]", "{}", "{\"a\":null}", "{\"a\":[1]}", "7", "true"})
    void aMemberOfAnotherTypeIsAbsent(String value) throws JsonProcessingException {
        String event =
                "{\"headers\":@@,\"cookies\":@@,\"pathParameters\":@@,\"queryStringParameters\":@@,\"stageVariables\":@@,"
                        + "\"requestContext\":{\"timeEpoch\":@@,\"authorizer\":@@,\"http\":{\"method\":\"GET\",\"sourceIp\":@@}}}";

        APIGatewayV2HTTPEvent read = read(event.replace("@@", value));

        assertThat(read.getRequestContext().getHttp().getMethod()).isEqualTo("GET");
        assertThat(read.getHeaders()).isEmpty();
        assertThat(read.getPathParameters()).isEmpty();
    }

    /** The deadline and the prefix come from these. */
    @Test
    void aRestApisRequestIsReadAsAnHttpApis() throws JsonProcessingException {
        APIGatewayV2HTTPEvent read = read(FacadeTest.resource("events/rest-api.json"));

        assertThat(read.getRequestContext().getHttp().getMethod()).isEqualTo("POST");
        assertThat(read.getRequestContext().getTimeEpoch()).isEqualTo(1_795_262_400_000L);
        assertThat(read.getRequestContext().getStage()).isEqualTo("portal");
        assertThat(read.getRequestContext().getDomainName()).startsWith("z9y8x7w6v5.");
        assertThat(read.getRouteKey()).isEqualTo("/{proxy+}");
        assertThat(read.getRawPath()).isEqualTo("/portal/v1.0/devices");
        assertThat(read.getPathParameters()).containsExactly(Map.entry("proxy", "v1.0/devices"));
        assertThat(read.getHeaders()).containsEntry("x-amzn-vpce-id", "vpce-0a1b2c3d4e5f60718");
    }

    @Test
    void aLoadBalancersRequestHasNeitherTimeNorRoute() throws JsonProcessingException {
        for (String name : List.of("load-balancer", "load-balancer-with-lists")) {
            APIGatewayV2HTTPEvent read = read(FacadeTest.resource("events/" + name + ".json"));

            assertThat(read.getRequestContext().getTimeEpoch()).isZero();
            assertThat(read.getRouteKey()).isNull();
            assertThat(read.getRawPath()).isEqualTo("/v1.0/devices");
            assertThat(read.getRawQueryString()).isEmpty();
            assertThat(read.getHeaders()).containsEntry("host", "facade.internal.contoso.com");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e400", "-1", "1.5", "99999999999999999999", "\"soon\""})
    void aTimeThatIsNone(String time) throws JsonProcessingException {
        assertThat(read("{\"requestContext\":{\"timeEpoch\":" + time + "}}")
                        .getRequestContext()
                        .getTimeEpoch())
                .isLessThanOrEqualTo(1);
        assertThat(read("{\"requestContext\":{\"timeEpoch\":" + "1".repeat(401) + "}}")
                        .getRequestContext()
                        .getTimeEpoch())
                .isZero();
    }

    @Test
    void allOtherTypesAreReadAsStrictlyAsBefore() {
        assertThatThrownBy(() -> JSON.readValue("{\"id\":{}}", Resource.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"asn\":\"abc\"}", Resource.class))
                .isInstanceOf(InvalidFormatException.class);
        assertThatThrownBy(() -> JSON.readValue("[]", Resource.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> JSON.readValue("\"\"", Resource.class)).isInstanceOf(MismatchedInputException.class);
    }

    record Resource(String id, int asn) {}

    @Test
    void aFailureIsReportedWithoutTextOfTheEvent() throws JsonProcessingException {
        String refused =
                JSON.writeValueAsString(new FunctionError(NotAnHttpRequest.class.getName(), NotAnHttpRequest.MESSAGE));
        String broken = JSON.writeValueAsString(
                new FunctionError("com.fasterxml.jackson.core.JsonParseException", "Unrecognized token 'S3cret'"));

        assertThat(JSON.readValue(refused, Map.class))
                .isEqualTo(Map.of("errorType", "NotAnHttpRequest", "errorMessage", NotAnHttpRequest.MESSAGE));
        assertThat(broken).doesNotContain("S3cret").contains("InvocationFailed");
    }
}
