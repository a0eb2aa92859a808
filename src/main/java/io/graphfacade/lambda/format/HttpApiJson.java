package io.graphfacade.lambda.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A request in payload format 2.0, made of the parts of another format. */
final class HttpApiJson {

    private final ObjectNode event = JsonNodeFactory.instance.objectNode();
    private final ObjectNode context = event.putObject("requestContext");

    /** With what both formats have in the same place. */
    HttpApiJson(JsonNode other) {
        event.set("body", other.path("body"));
        event.set("isBase64Encoded", other.path("isBase64Encoded"));
        context.putObject("http").set("method", other.path("httpMethod"));
    }

    HttpApiJson url(JsonNode path, String query) {
        event.set("rawPath", path);
        event.put("rawQueryString", query);
        return this;
    }

    HttpApiJson headers(Map<String, String> headers) {
        ObjectNode json = event.putObject("headers");
        headers.forEach(json::put);
        return this;
    }

    HttpApiJson route(JsonNode key, JsonNode parameters) {
        event.set("routeKey", key);
        event.set("pathParameters", parameters);
        return this;
    }

    HttpApiJson context(String name, JsonNode value) {
        context.set(name, value);
        return this;
    }

    JsonNode json() {
        return event;
    }
}
