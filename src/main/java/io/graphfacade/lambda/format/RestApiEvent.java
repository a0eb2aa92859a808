package io.graphfacade.lambda.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Payload format 1.0. */
final class RestApiEvent {

    private RestApiEvent() {}

    static JsonNode asHttpApi(JsonNode event) {
        JsonNode context = event.path("requestContext");
        NamedValues query =
                NamedValues.of(event.path("queryStringParameters"), event.path("multiValueQueryStringParameters"));
        return new HttpApiJson(event)
                .url(path(event.path("path"), context), query.asDecodedQuery())
                .headers(NamedValues.of(event.path("headers"), event.path("multiValueHeaders"))
                        .asHeaders())
                .route(event.path("resource"), event.path("pathParameters"))
                .context("stage", context.path("stage"))
                .context("domainName", context.path("domainName"))
                .context("timeEpoch", context.path("requestTimeEpoch"))
                .json();
    }

    /**
     * As the caller wrote it. On API Gateway's own domains the event's path lacks the stage, which only the context has; the key of a custom
     * domain's mapping is in both.
     */
    private static JsonNode path(JsonNode path, JsonNode context) {
        String asRouted = path.textValue();
        String stage = "/" + context.path("stage").asText();
        return asRouted != null && context.path("path").asText().equals(stage + asRouted)
                ? TextNode.valueOf(stage + asRouted)
                : path;
    }
}
