package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.lambda.format.EventFormat;
import io.graphfacade.web.ClientRequestId;
import io.graphfacade.web.RequestId;
import io.graphfacade.web.error.BrokenProcess;
import io.graphfacade.web.error.ErrorAnswer;
import io.quarkus.amazon.lambda.http.LambdaHttpHandler;
import io.quarkus.arc.Unremovable;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Corrects or refuses events that the HTTP adapter cannot read, and keeps its answers within the limits of whom they go to. */
@Alternative
@Priority(1)
@Singleton
@Unremovable
public class ApiGatewayHandler extends LambdaHttpHandler {

    private static final Logger LOG = Logger.getLogger(ApiGatewayHandler.class);
    private static final String WARM = "The function is warm; nothing was done.";
    private static final int FIRST_FINAL_STATUS = 200;

    private final EventServer server;
    private final ObjectMapper json;
    private final AnswerLimits limits;

    @Inject
    ApiGatewayHandler(ObjectMapper json, EventServer server) {
        this.server = server;
        this.json = json;
        this.limits = new AnswerLimits(json);
    }

    /** @param event null for an event that only keeps the function warm */
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        if (event == null) {
            return answer(200, Map.of(), Map.of("message", WARM));
        }
        EventFormat format = EventFormat.named(event.getVersion());
        try {
            return format.answer(limits.hold(served(event, context), id(context), format.longestAnswer()));
        } catch (VirtualMachineError broken) {
            BrokenProcess.end(broken);
            throw broken;
        }
    }

    private APIGatewayV2HTTPResponse served(APIGatewayV2HTTPEvent event, Context context) {
        ErrorAnswer refusal = EventCheck.refusal(event);
        if (refusal != null) {
            return error(refusal, event, context);
        }
        EventCheck.putRight(event);
        server.begin();
        APIGatewayV2HTTPResponse response = super.handleRequest(event, context);
        // only answers that the adapter makes for its own failures look like this
        if (response.getMultiValueHeaders() != null || response.getStatusCode() < FIRST_FINAL_STATUS) {
            LOG.error("the HTTP adapter could not take the event");
            return error(ErrorAnswer.of(500, "internalError", "The facade failed to answer."), event, context);
        }
        return response;
    }

    private APIGatewayV2HTTPResponse error(ErrorAnswer error, APIGatewayV2HTTPEvent event, Context context) {
        String clientRequestId = ClientRequestId.settled(header(event, ClientRequestId.HEADER));
        String requestId = id(context);
        return answer(
                error.status(),
                Map.of(RequestId.HEADER, requestId, ClientRequestId.HEADER, clientRequestId),
                error.body(requestId, clientRequestId));
    }

    private static String id(Context context) {
        return RequestId.settled(context == null ? null : context.getAwsRequestId());
    }

    private static @Nullable String header(APIGatewayV2HTTPEvent event, String name) {
        return event.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private APIGatewayV2HTTPResponse answer(int status, Map<String, String> headers, Object body) {
        try {
            APIGatewayV2HTTPResponse response = new APIGatewayV2HTTPResponse();
            response.setStatusCode(status);
            response.setHeaders(new HashMap<>(headers));
            response.getHeaders().put("Content-Type", "application/json");
            response.setBody(json.writeValueAsString(body));
            return response;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
