package io.graphfacade.lambda.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who may send a request besides an HTTP API. Its event is a file, in which tests change what they are about. */
public enum Sender {
    REST_API,
    LOAD_BALANCER,
    LOAD_BALANCER_WITH_LISTS;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the stage in a REST API's event. */
    public static final String STAGE = "/portal";

    public ObjectNode request(String method, String path) {
        ObjectNode event = event();
        event.put("httpMethod", method).put("path", path);
        if (this == REST_API) {
            ((ObjectNode) event.path("pathParameters")).put("proxy", path.substring(1));
            ((ObjectNode) event.path("requestContext"))
                    .put("path", STAGE + path)
                    .put("httpMethod", method);
        }
        return event;
    }

    /** As it stands in the file: a create of a device, without a body. */
    public ObjectNode event() {
        try {
            String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return (ObjectNode) JSON.readTree(FacadeTest.resource("events/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void header(ObjectNode event, String name, String... values) {
        put(event, "headers", "multiValueHeaders", name, List.of(values));
    }

    public void withoutHeaders(ObjectNode event) {
        for (String member : List.of("headers", "multiValueHeaders")) {
            if (event.has(member)) {
                event.putObject(member);
            }
        }
    }

    /** @param values decoded for a REST API, else as they stand in the URL */
    public void query(ObjectNode event, String name, String... values) {
        put(event, "queryStringParameters", "multiValueQueryStringParameters", name, List.of(values));
    }

    private void put(ObjectNode event, String single, String lists, String name, List<String> values) {
        if (this != LOAD_BALANCER_WITH_LISTS) {
            object(event, single).put(name, values.get(values.size() - 1));
        }
        if (this != LOAD_BALANCER) {
            values.forEach(object(event, lists).putArray(name)::add);
        }
    }

    private static ObjectNode object(ObjectNode event, String name) {
        return event.path(name).isObject() ? (ObjectNode) event.path(name) : event.putObject(name);
    }

    /** Of an answer, in lower case. */
    public Map<String, String> headersOf(JsonNode answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.path(this == LOAD_BALANCER_WITH_LISTS ? "multiValueHeaders" : "headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        this == LOAD_BALANCER_WITH_LISTS
                                ? header.getValue().path(0).asText()
                                : header.getValue().asText()));
        return headers;
    }
}
