package io.graphfacade.web;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.operation.OperationRequest;
import io.graphfacade.operation.Preferences;
import io.graphfacade.operation.RequestRecord;
import io.graphfacade.transport.Deadline;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Takes the values of an operation's request out of an HTTP request. */
public final class InboundRequest {

    /** The request property that holds the {@link Deadline}. */
    public static final String DEADLINE = "facade.deadline";

    private static final String RECORD = "facade.record";
    private static final String PARTS = "facade.parts";
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
                passedOn(request::getHeaderString),
                conditions(request::getHeaderString),
                Preferences.of(request.getHeaderString(Preferences.HEADER)),
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

    /** What a caller's headers ask of the request itself. */
    static Map<String, String> conditions(UnaryOperator<String> header) {
        Map<String, String> conditions = new HashMap<>();
        conditions.putAll(passedOn(header, HttpHeaders.IF_MATCH, value -> true));
        conditions.putAll(passedOn(header, HttpHeaders.IF_NONE_MATCH, value -> true));
        String level = header.apply(OperationRequest.CONSISTENCY_LEVEL);
        if (level != null && level.strip().equalsIgnoreCase(OperationRequest.EVENTUAL)) {
            conditions.put(OperationRequest.CONSISTENCY_LEVEL, OperationRequest.EVENTUAL);
        }
        return conditions;
    }

    /** The headers of a caller that go to Graph as they are. */
    static Map<String, String> passedOn(UnaryOperator<String> header) {
        return passedOn(header, "x-ms-throttle-priority", PRIORITIES::contains);
    }

    private static Map<String, String> passedOn(
            UnaryOperator<String> header, String name, Predicate<String> acceptable) {
        String value = header.apply(name);
        return value != null && acceptable.test(value) ? Map.of(name, value) : Map.of();
    }

    /** The requests of a batch that were answered; empty for all other requests. */
    public static List<ServedPart> parts(ContainerRequestContext request) {
        if (request.getProperty(PARTS) instanceof PartsServed begun) {
            return begun.parts();
        }
        PartsServed begun = new PartsServed(new ArrayList<>());
        request.setProperty(PARTS, begun);
        return begun.parts();
    }

    private record PartsServed(List<ServedPart> parts) {}
}
