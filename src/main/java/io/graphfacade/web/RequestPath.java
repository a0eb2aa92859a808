package io.graphfacade.web;

import io.graphfacade.graph.message.GraphVersion;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads the path of a request, and has the router see it in its one spelling. */
@Singleton
public class RequestPath {

    /** The request property with the prefix of the path, such as the name of a stage. */
    public static final String PREFIX = "facade.prefix";

    private static final String VERSION = "facade.version";
    private static final String BELOW_VERSION = "facade.path-below-version";
    private static final String QUERY = "facade.query";

    /** The framework would answer them as if they were served. */
    private static final Set<String> OF_NO_OPERATION = Set.of("OPTIONS", "HEAD");

    private static final String VALIDATE_ONLY = "facade.validate-only";

    private final PathReader paths;

    @Inject
    RequestPath(PathReader paths) {
        this.paths = paths;
    }

    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request, HttpServerRequest asSent) {
        String uri = asSent.uri();
        int question = uri.indexOf('?');
        String full = question < 0 ? uri : uri.substring(0, question);
        request.setProperty(QUERY, question < 0 ? "" : uri.substring(question + 1));
        String before = request.getProperty(PREFIX) instanceof String prefix ? prefix : "";
        ReadPath path = paths.read(full.substring(before.length()), null);
        String canonical = path.canonical();
        request.setProperty(VERSION, path.version());
        request.setProperty(BELOW_VERSION, canonical);
        // the framework decodes some escapes of an unchanged path
        if (!canonical.equals(full) || full.indexOf('%') >= 0) {
            request.setRequestUri(readAs(canonical));
        }
        if (OF_NO_OPERATION.contains(request.getMethod())
                || path.isReport() && !request.getMethod().equals(HttpMethod.POST)) {
            throw new NotAllowedException(
                    Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
        }
        request.setProperty(VALIDATE_ONLY, path.isReport());
    }

    /** Whether the path asks for a report in place of a create. */
    static boolean asksToValidate(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(VALIDATE_ONLY));
    }

    /** Null if the path names none. */
    static GraphVersion version(ContainerRequestContext request) {
        return (GraphVersion) request.getProperty(VERSION);
    }

    /** Not yet decoded. */
    static String query(ContainerRequestContext request) {
        return (String) request.getProperty(QUERY);
    }

    /** In canonical spelling, not decoded; empty if the path is refused. */
    public static String belowVersion(ContainerRequestContext request) {
        return request.getProperty(BELOW_VERSION) instanceof String path ? path : "";
    }

    /** The framework decodes the path of a new URI and then each value in it. So the path is encoded once more. */
    private static URI readAs(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            throw new BadRequestException(e);
        }
    }
}
