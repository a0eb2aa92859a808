package io.graphfacade.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** The id that caller, facade and Graph share for one request (contract 13.1): the caller's, or a new one. */
public class ClientRequestId {

    public static final String HEADER = "client-request-id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void settle(ContainerRequestContext request) {
        String id = settled(request.getHeaderString(HEADER));
        request.setProperty(HEADER, id);
        MDC.put(HEADER, id);
    }

    /** The caller's id if it is usable, else a new one. */
    public static String settled(@Nullable String sent) {
        return sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    @ServerResponseFilter
    public void giveBack(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, of(request));
        MDC.remove(HEADER);
    }

    public static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(HEADER));
    }
}
