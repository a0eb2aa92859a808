package io.graphfacade.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The id that a failure is reported with: Graph's where it gave one, else Lambda's of the invocation, else a new one. */
public class RequestId {

    /** Graph's name for it, and that of the request property for the id that is not Graph's. */
    public static final String HEADER = "request-id";

    private static final int FIRST_FAILURE = 400;

    @ServerResponseFilter
    public void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_FAILURE && !response.getHeaders().containsKey(HEADER)) {
            response.getHeaders().putSingle(HEADER, of(request));
        }
    }

    /** That of the invocation, or a new one where there is none. */
    public static String settled(String ofInvocation) {
        return ofInvocation == null ? UUID.randomUUID().toString() : ofInvocation;
    }

    /** Of a request that Graph gave no id. */
    public static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(HEADER));
    }
}
