package io.graphfacade.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the members of a request of API Gateway that the facade uses. A member of the wrong JSON type counts as absent, so that an event of
 * any shape is answered.
 */
final class GatewayEvent {

    private GatewayEvent() {}

    static APIGatewayV2HTTPEvent of(JsonNode json) {
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setRouteKey(text(json, "routeKey"));
        event.setRawPath(text(json, "rawPath"));
        event.setRawQueryString(text(json, "rawQueryString"));
        event.setHeaders(texts(json.path("headers")));
        event.setPathParameters(texts(json.path("pathParameters")));
        event.setRequestContext(context(json.path("requestContext")));
        event.setBody(text(json, "body"));
        event.setIsBase64Encoded(json.path("isBase64Encoded").booleanValue());
        return event;
    }

    private static APIGatewayV2HTTPEvent.RequestContext context(JsonNode json) {
        APIGatewayV2HTTPEvent.RequestContext.Http http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(text(json.path("http"), "method"));
        APIGatewayV2HTTPEvent.RequestContext context = new APIGatewayV2HTTPEvent.RequestContext();
        context.setHttp(http);
        context.setStage(text(json, "stage"));
        context.setDomainName(text(json, "domainName"));
        context.setTimeEpoch(
                json.path("timeEpoch").canConvertToLong()
                        ? json.path("timeEpoch").longValue()
                        : 0);
        return context;
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                texts.put(member.getKey(), member.getValue().asText());
            }
        });
        return texts;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).textValue();
    }
}
