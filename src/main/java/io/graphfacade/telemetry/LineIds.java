package io.graphfacade.telemetry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.caller.CallerIdentity;
import org.jspecify.annotations.Nullable;

/**
 * By what lines of one request are found, here and elsewhere.
 *
 * @param clientRequest the caller's {@code client-request-id}
 * @param request Graph's {@code request-id}
 * @param trace of AWS X-Ray
 * @param invocation Lambda's request id
 */
record LineIds(String clientRequest, @Nullable String request, @Nullable String trace, @Nullable String invocation) {

    void addTo(ObjectNode line, CallerIdentity caller) {
        line.put("client-request-id", clientRequest);
        put(line, "caller", caller.object());
        put(line, "caller-application", caller.application());
        put(line, "request-id", request);
        put(line, "trace-id", trace);
        put(line, "aws-request-id", invocation);
    }

    private static void put(ObjectNode line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }
}
