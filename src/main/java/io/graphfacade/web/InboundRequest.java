package io.graphfacade.web;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.operation.OperationRequest;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.transport.Deadline;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Takes the values of an operation's request out of an HTTP request. */
public final class InboundRequest {

    /** The request property that holds the {@link Deadline}. */
    public static final String DEADLINE = "facade.deadline";

    private static final String RECORD = "facade.record";
    private static final Set<String> PRIORITIES = Set.of("Low", "Normal", "High");

    private InboundRequest() {}

    /** The request as values. */
    static OperationRequest of(ContainerRequestContext request, AuthConfig config) {
        return new OperationRequest(
                RequestPath.version(request),
                ids(request),
                RequestPath.query(request),
                RequestPath.asksToValidate(request),
                request.getHeaderString(config.tokenHeader()),
                passedOn(request, "x-ms-throttle-priority", PRIORITIES::contains),
                conditions(request),
                ClientRetries.of(request.getHeaderString("SdkVersion"), request.getHeaderString("Retry-Attempt")),
                ClientRequestId.of(request),
                (Deadline) request.getProperty(DEADLINE),
                record(request));
    }

    /** One for each request. */
    public static RequestRecord record(ContainerRequestContext request) {
        if (request.getProperty(RECORD) instanceof RequestRecord begun) {
            return begun;
        }
        RequestRecord begun = new RequestRecord();
        request.setProperty(RECORD, begun);
        return begun;
    }

    private static Map<String, String> ids(ContainerRequestContext request) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getPathParameters(true);
        Map<String, String> ids = new HashMap<>();
        parameters.keySet().forEach(name -> ids.put(name, parameters.getFirst(name)));
        return ids;
    }

    private static Map<String, String> conditions(ContainerRequestContext request) {
        Map<String, String> conditions = new HashMap<>();
        conditions.putAll(passedOn(request, HttpHeaders.IF_MATCH, value -> true));
        conditions.putAll(passedOn(request, HttpHeaders.IF_NONE_MATCH, value -> true));
        String level = request.getHeaderString(OperationRequest.CONSISTENCY_LEVEL);
        if (level != null && level.strip().equalsIgnoreCase(OperationRequest.EVENTUAL)) {
            conditions.put(OperationRequest.CONSISTENCY_LEVEL, OperationRequest.EVENTUAL);
        }
        return conditions;
    }

    private static Map<String, String> passedOn(
            ContainerRequestContext request, String name, Predicate<String> acceptable) {
        String value = request.getHeaderString(name);
        return value != null && acceptable.test(value) ? Map.of(name, value) : Map.of();
    }
}
