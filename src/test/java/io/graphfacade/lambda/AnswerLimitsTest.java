package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.lambda.format.EventFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No answer of Graph's is large enough for it; these are the limits that hold if another one ever is. */
class AnswerLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnswerLimits limits = new AnswerLimits(JSON);

    private APIGatewayV2HTTPResponse held(int status, String body) {
        return held(status, body, 6_291_556);
    }

    private APIGatewayV2HTTPResponse held(int status, String body, int longest) {
        APIGatewayV2HTTPResponse response = new APIGatewayV2HTTPResponse();
        response.setStatusCode(status);
        response.setHeaders(new HashMap<>(Map.of("client-request-id", "c", "Transfer-Encoding", "")));
        response.setBody(body);
        return limits.hold(response, "r", longest);
    }

    private static JsonNode body(APIGatewayV2HTTPResponse response) throws IOException {
        return JSON.readTree(response.getBody());
    }

    @Test
    void whatFitsIsNotTouched() {
        String body = "{\"id\":\"" + "x".repeat(1_000_000) + "\"}";

        assertThat(held(201, body).getBody()).isEqualTo(body);
    }

    @Test
    void theHeaderThatTheAdapterLeavesEmptyGoes() {
        assertThat(held(200, "{}").getHeaders()).containsOnlyKeys("client-request-id");
    }

    @Test
    void whatWasCreatedIsSaidToBeEvenIfItsDescriptionIsTooLarge() throws IOException {
        APIGatewayV2HTTPResponse held = held(201, "{\"id\":\"47\",\"notes\":\"" + "\\u0001".repeat(1_200_000) + "\"}");

        assertThat(held.getStatusCode()).isEqualTo(201);
        assertThat(body(held).path("id").asText()).isEqualTo("47");
        assertThat(body(held).has("notes")).isFalse();
        assertThat(body(held).path("@facade.note").asText()).contains("created", "too large");
    }

    @Test
    void aReadThatIsTooLargeSaysSo() throws IOException {
        APIGatewayV2HTTPResponse held = held(200, "{\"a\":\"" + "x".repeat(6_400_000) + "\"}");

        assertThat(held.getStatusCode()).isEqualTo(502);
        assertThat(body(held).at("/error/code").asText()).isEqualTo("answerTooLarge");
        assertThat(body(held).at("/error/innerError/request-id").asText()).isEqualTo("r");
    }

    @Test
    void aLoadBalancerTakesLess() throws IOException {
        String body = "{\"a\":\"" + "x".repeat(1_000_000) + "\"}";

        APIGatewayV2HTTPResponse held = held(200, body, EventFormat.LOAD_BALANCER.longestAnswer());

        assertThat(body(held).at("/error/code").asText()).isEqualTo("answerTooLarge");
        assertThat(body(held).at("/error/message").asText()).contains("the 1 MB");
        assertThat(held(200, body, EventFormat.REST_API.longestAnswer()).getBody())
                .isEqualTo(body);
    }

    @Test
    void aRefusalThatIsTooLargeKeepsItsCode() throws IOException {
        APIGatewayV2HTTPResponse held = held(
                400, "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"m" + "x".repeat(6_400_000) + "\"}}");

        assertThat(held.getStatusCode()).isEqualTo(400);
        assertThat(body(held).at("/error/code").asText()).isEqualTo("Request_BadRequest");
        assertThat(body(held).at("/error/message").asText()).startsWith("mx").contains("too large");
    }
}
