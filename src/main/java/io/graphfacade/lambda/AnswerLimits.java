package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.web.ClientRequestId;
import io.graphfacade.web.RequestId;
import io.graphfacade.web.error.ErrorAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Limits of Lambda, API Gateway and load balancers for answers. A larger answer would reach the caller as their failure, even if Graph has created something;
 * so it is made smaller, and says so.
 */
final class AnswerLimits {

    private static final Logger LOG = Logger.getLogger(AnswerLimits.class);

    /** The most characters that JSON needs for one. */
    private static final int LONGEST_ESCAPE = 6;

    private static final int MEGABYTE = 1_000_000;
    private static final int SHORT = 200;
    private static final int MOST_KEPT = 50;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int CREATED = 201;
    private static final int FAILED = 400;
    private static final String NOTE = "@facade.note";

    private final ObjectMapper json;

    AnswerLimits(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param requestId used if the answer becomes a failure and has no {@code request-id} yet
     * @param longest the whole answer as JSON, in bytes
     */
    APIGatewayV2HTTPResponse hold(APIGatewayV2HTTPResponse response, String requestId, int longest) {
        if (response.getHeaders() != null) {
            // the adapter leaves an empty one on chunked answers
            response.getHeaders().keySet().removeIf(name -> name.equalsIgnoreCase("transfer-encoding"));
            HeaderLimits.hold(response.getHeaders());
        }
        if (response.getBody() != null && isTooLarge(response, longest)) {
            LOG.warnf("the answer with status %d was too large", response.getStatusCode());
            smaller(response, requestId, longest);
        }
        return response;
    }

    private boolean isTooLarge(APIGatewayV2HTTPResponse response, int longest) {
        long most = (long) response.getBody().length() * LONGEST_ESCAPE + HeaderLimits.ALL;
        return most > longest && bytes(response).length > longest;
    }

    private void smaller(APIGatewayV2HTTPResponse response, String requestId, int longest) {
        JsonNode whole = response.getIsBase64Encoded() ? json.createObjectNode() : tree(response.getBody());
        Object body;
        if (response.getStatusCode() == CREATED) {
            body = shortPropertiesOf(whole)
                    .put(NOTE, "It was created; what it has besides these is too large for an answer.");
        } else {
            ErrorAnswer error = response.getStatusCode() < FAILED
                    ? ErrorAnswer.of(
                            502,
                            "answerTooLarge",
                            "The request was served, but its answer is larger than the " + longest / MEGABYTE
                                    + " MB that AWS passes on.")
                    : withoutDetails(response.getStatusCode(), whole.path("error"));
            response.setStatusCode(error.status());
            if (header(response, RequestId.HEADER) == null) {
                response.getHeaders().put(RequestId.HEADER, requestId);
            }
            body = error.body(header(response, RequestId.HEADER), header(response, ClientRequestId.HEADER));
        }
        response.setIsBase64Encoded(false);
        response.getHeaders().keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
        response.setBody(new String(bytes(body), StandardCharsets.UTF_8));
    }

    private ObjectNode shortPropertiesOf(JsonNode whole) {
        ObjectNode kept = json.createObjectNode();
        whole.properties().stream()
                .filter(member -> member.getValue().isValueNode()
                        && member.getKey().length() <= SHORT
                        && member.getValue().asText().length() <= SHORT)
                .limit(MOST_KEPT)
                .forEach(member -> kept.set(member.getKey(), member.getValue()));
        return kept;
    }

    private static ErrorAnswer withoutDetails(int status, JsonNode error) {
        String message = error.path("message").asText();
        // by code points, so that no surrogate pair is cut in two
        String beginning = message.codePoints()
                .limit(LONGEST_MESSAGE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String code = error.path("code").asText();
        return ErrorAnswer.of(
                status,
                code.length() <= SHORT ? code : "error",
                beginning + " (The rest is too large for an answer and was left out.)");
    }

    private static @Nullable String header(APIGatewayV2HTTPResponse response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
