package io.graphfacade.operation;

import io.graphfacade.graph.GraphVersion;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes {@code /v1.0} or {@code /beta} off the path, so that every operation is declared once. */
public class VersionPrefix {

    private static final String PROPERTY = "facade.version";

    @ServerRequestFilter(preMatching = true)
    public void takeOff(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        for (GraphVersion version : GraphVersion.values()) {
            String prefix = "/" + version.segment() + "/";
            if (path.startsWith(prefix)) {
                request.setProperty(PROPERTY, version);
                request.setRequestUri(withPath(request, path.substring(prefix.length() - 1)));
            }
        }
    }

    /** The version that was asked for, null for none. */
    static GraphVersion of(ContainerRequestContext request) {
        return (GraphVersion) request.getProperty(PROPERTY);
    }

    /** The path as the caller sent it. */
    static String originalPath(ContainerRequestContext request) {
        GraphVersion version = of(request);
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return version == null ? path : "/" + version.segment() + path;
    }

    private static URI withPath(ContainerRequestContext request, String path) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return URI.create(query == null ? path : path + "?" + query);
    }
}
