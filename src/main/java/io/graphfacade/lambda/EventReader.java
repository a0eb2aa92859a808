package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.graphfacade.lambda.format.EventFormat;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the event, which may be any JSON: a request of API Gateway or of a load balancer, or an event that keeps the function warm. */
final class EventReader extends StdDeserializer<APIGatewayV2HTTPEvent> {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(EventReader.class);

    /** An event with one of these is taken for a request, even if it is malformed. */
    private static final List<String> OF_REQUESTS =
            List.of("requestContext", "rawPath", "routeKey", "httpMethod", "headers");

    /** An event with one of these comes from another service, which may use member names of a request too. */
    private static final List<String> OF_OTHERS =
            List.of("Records", "detail-type", "requestPayload", "triggerSource", "methodArn", "routeArn");

    EventReader() {
        super(APIGatewayV2HTTPEvent.class);
    }

    /**
     * Returns null for an event that only keeps the function warm.
     *
     * @throws NotAnHttpRequest for all other events
     */
    @Override
    public @Nullable APIGatewayV2HTTPEvent deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonNode event = tree(parser, context);
        if (isWarmUp(event)) {
            return null;
        }
        if (!has(event, OF_REQUESTS) || has(event, OF_OTHERS)) {
            throw refusal();
        }
        EventFormat format = EventFormat.of(event);
        APIGatewayV2HTTPEvent request = GatewayEvent.of(format.asHttpApi(event));
        request.setVersion(format.name());
        return request;
    }

    private static JsonNode tree(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return context.readTree(parser);
        } catch (JsonProcessingException unreadable) {
            throw refusal();
        }
    }

    private static NotAnHttpRequest refusal() {
        LOG.warn(NotAnHttpRequest.MESSAGE);
        return new NotAnHttpRequest();
    }

    private static boolean isWarmUp(JsonNode event) {
        String source = event.path("source").asText();
        return event.isNull()
                || event.isObject() && event.isEmpty()
                || event.path("warmup").isBoolean() && event.path("warmup").booleanValue()
                || source.equals("serverless-plugin-warmup")
                || source.equals("aws.events")
                        && event.path("detail-type").asText().equals("Scheduled Event");
    }

    private static boolean has(JsonNode event, List<String> names) {
        return names.stream().anyMatch(event::hasNonNull);
    }
}
