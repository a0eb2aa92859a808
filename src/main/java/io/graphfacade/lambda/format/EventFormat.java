package io.graphfacade.lambda.format;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Who sends an event, which decides how the event is read and how its answer is written. */
public enum EventFormat {
    /** API Gateway's HTTP API with payload format 2.0, and function URLs. What is malformed counts as one too. */
    HTTP_API(6_291_556),

    /** API Gateway's REST API, and an HTTP API with payload format 1.0. */
    REST_API(6_291_556),

    LOAD_BALANCER(1_000_000),

    /** A load balancer whose target group has multi-value headers switched on. */
    LOAD_BALANCER_WITH_LISTS(1_000_000);

    private final int longestAnswer;

    EventFormat(int longestAnswer) {
        this.longestAnswer = longestAnswer;
    }

    public static EventFormat of(JsonNode event) {
        JsonNode context = event.path("requestContext");
        if (!context.isObject() || context.has("http")) {
            return HTTP_API;
        }
        if (context.path("elb").isObject()) {
            return event.path("multiValueHeaders").isObject() ? LOAD_BALANCER_WITH_LISTS : LOAD_BALANCER;
        }
        return event.has("httpMethod") ? REST_API : HTTP_API;
    }

    /** The one whose name is the version of an event, because the event has nowhere else to keep it. */
    public static EventFormat named(@Nullable String version) {
        for (EventFormat format : values()) {
            if (format.name().equals(version)) {
                return format;
            }
        }
        return HTTP_API;
    }

    /** The same request in payload format 2.0. */
    public JsonNode asHttpApi(JsonNode event) {
        return switch (this) {
            case HTTP_API -> event;
            case REST_API -> RestApiEvent.asHttpApi(event);
            case LOAD_BALANCER, LOAD_BALANCER_WITH_LISTS -> LoadBalancerEvent.asHttpApi(event);
        };
    }

    /** In bytes of JSON: what Lambda passes on, and a load balancer. */
    public int longestAnswer() {
        return longestAnswer;
    }

    public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPResponse answer) {
        return switch (this) {
            case HTTP_API -> answer;
            case REST_API -> withoutCookies(answer);
            case LOAD_BALANCER -> new LoadBalancerAnswer(answer, false);
            case LOAD_BALANCER_WITH_LISTS -> new LoadBalancerAnswer(answer, true);
        };
    }

    /** A REST API takes an answer with a member that it does not know for none, and the facade sets no cookies. */
    private static APIGatewayV2HTTPResponse withoutCookies(APIGatewayV2HTTPResponse answer) {
        answer.setCookies(null);
        return answer;
    }
}
