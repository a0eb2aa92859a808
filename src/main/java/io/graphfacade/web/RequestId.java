package io.graphfacade.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** The id of a failure: Graph's if there is one, else Lambda's id of the invocation, else a new one. */
public class RequestId {

    /** Name of Graph's header, and of the request property with the facade's own id. */
    public static final String HEADER = "request-id";

    private static final int FIRST_FAILURE = 400;

    @ServerResponseFilter
    public void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_FAILURE && !response.getHeaders().containsKey(HEADER)) {
            response.getHeaders().putSingle(HEADER, of(request));
        }
    }

    /** The id of the invocation, or a new one if there is none. */
    public static String settled(@Nullable String ofInvocation) {
        return ofInvocation == null ? UUID.randomUUID().toString() : ofInvocation;
    }

    /** The facade's own id of a request. */
    public static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(HEADER));
    }
}
