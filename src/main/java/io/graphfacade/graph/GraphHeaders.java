package io.graphfacade.graph;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of Graph's answer that mean something to the caller (contract 13.1); all others stay behind. */
public record GraphHeaders(Map<String, String> values) {

    public static final GraphHeaders NONE = new GraphHeaders(Map.of());
    public static final String REQUEST_ID = "request-id";

    private static final List<String> PASSED_ON = List.of(
            REQUEST_ID,
            "x-ms-ags-diagnostic",
            "Retry-After",
            "WWW-Authenticate",
            "x-ms-resource-unit",
            "x-ms-throttle-limit-percentage",
            "x-ms-throttle-scope",
            "x-ms-throttle-information");

    static GraphHeaders of(Response response) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : PASSED_ON) {
            String value = response.getHeaderString(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new GraphHeaders(values);
    }

    /** Graph's own id of the request, null if it gave none. */
    public String requestId() {
        return values.get(REQUEST_ID);
    }
}
