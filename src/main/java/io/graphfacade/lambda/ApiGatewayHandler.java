package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.error.ErrorAnswer;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Stands before the HTTP adapter: what is no HTTP request is answered politely, and what the adapter cannot read is put right or refused. */
@Alternative
@Priority(1)
@Singleton
@Unremovable
public class ApiGatewayHandler extends LambdaHttpHandler {

    private static final Logger LOG = Logger.getLogger(ApiGatewayHandler.class);
    private static final String NOT_HTTP =
            "This is not an HTTP request of API Gateway (payload format version 2.0); nothing was done.";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    private final ObjectMapper json;

    @Inject
    ApiGatewayHandler(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        if (!isHttp(event)) {
            boolean fromGateway = event != null && (event.getHeaders() != null || event.getRequestContext() != null);
            return fromGateway ? error(400, "invalidRequest", NOT_HTTP) : answer(200, Map.of("message", NOT_HTTP));
        }
        if (event.getIsBase64Encoded() && event.getBody() != null && !isBase64(event.getBody())) {
            return error(400, "malformedBody", "The event says that its body is Base64, which it is not.");
        }
        String path = event.getRawPath() == null ? "/" : event.getRawPath();
        event.setRawPath(RawUri.path(path.startsWith("/") ? path : "/" + path));
        event.setRawQueryString(RawUri.query(event.getRawQueryString() == null ? "" : event.getRawQueryString()));
        if (event.getHeaders() != null) {
            event.getHeaders().replaceAll((name, value) -> isBrokenHost(name, value) ? "localhost" : value);
        }
        APIGatewayV2HTTPResponse response = super.handleRequest(event, context);
        // the adapter's own words for its own failure are the only ones with these headers
        if (response.getMultiValueHeaders() != null) {
            LOG.error("the HTTP adapter could not take the event");
            return error(500, "internalError", "The facade failed to answer.");
        }
        return response;
    }

    private static boolean isHttp(APIGatewayV2HTTPEvent event) {
        return event != null
                && event.getRequestContext() != null
                && event.getRequestContext().getHttp() != null
                && event.getRequestContext().getHttp().getMethod() != null
                && event.getRequestContext().getHttp().getMethod().chars().allMatch(Character::isLetter)
                && !event.getRequestContext().getHttp().getMethod().isEmpty();
    }

    /** The framework answers those itself, in a form of its own; nothing here depends on the host. */
    private static boolean isBrokenHost(String name, String value) {
        return name.equalsIgnoreCase("host")
                && (value == null || !HOST.matcher(value).matches());
    }

    private static boolean isBase64(String body) {
        try {
            Base64.getDecoder().decode(body);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private APIGatewayV2HTTPResponse error(int status, String code, String message) {
        String id = UUID.randomUUID().toString();
        return answer(status, ErrorAnswer.of(status, code, message).body(id));
    }

    private APIGatewayV2HTTPResponse answer(int status, Object body) {
        try {
            APIGatewayV2HTTPResponse response = new APIGatewayV2HTTPResponse();
            response.setStatusCode(status);
            response.setHeaders(Map.of("Content-Type", "application/json"));
            response.setBody(json.writeValueAsString(body));
            return response;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
