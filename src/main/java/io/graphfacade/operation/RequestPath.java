package io.graphfacade.operation;

import io.graphfacade.graph.GraphVersion;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The path as the caller sent it. Takes {@code /v1.0} or {@code /beta} off, so that every operation is declared once, and refuses
 * whatever the router would quietly read as another path: matrix parameters, dot segments, empty segments.
 */
public class RequestPath {

    /** The request property for what stands before the path and does not belong to it, such as the name of a stage. */
    public static final String PREFIX = "facade.prefix";

    private static final String VERSION = "facade.version";
    private static final String ORIGINAL = "facade.path";
    private static final String VALIDATE_ONLY = "facade.validate-only";
    private static final Set<String> TAKEN_BY_VALIDATE = Set.of(HttpMethod.POST, HttpMethod.OPTIONS);

    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request, HttpServerRequest asSent) {
        String uri = asSent.uri();
        String full = uri.indexOf('?') < 0 ? uri : uri.substring(0, uri.indexOf('?'));
        request.setProperty(ORIGINAL, full);
        String path = request.getProperty(PREFIX) instanceof String prefix ? full.substring(prefix.length()) : full;
        if (!path.startsWith("/") || !isPlain(path)) {
            throw new NotFoundException();
        }
        String below = path;
        for (GraphVersion version : GraphVersion.values()) {
            String prefix = "/" + version.segment() + "/";
            // a base URL that has the version already is a common mistake
            while (isAsked(version, request) && below.regionMatches(true, 0, prefix, 0, prefix.length())) {
                request.setProperty(VERSION, version);
                below = below.substring(prefix.length() - 1);
            }
        }
        String canonical = withoutValidate(PathSpelling.canonical(below), request);
        if (!canonical.equals(full)) {
            request.setRequestUri(withPath(request, canonical));
        }
    }

    private static boolean isAsked(GraphVersion version, ContainerRequestContext request) {
        return version(request) == null || version(request) == version;
    }

    /** A report has a path of its own, {@code …/$validate}, behind each collection that takes creates. */
    private static String withoutValidate(String path, ContainerRequestContext request) {
        String collection = PathSpelling.validatedBy(path);
        if (collection == null) {
            return path;
        }
        if (!TAKEN_BY_VALIDATE.contains(request.getMethod())) {
            throw new NotAllowedException(HttpMethod.POST);
        }
        request.setProperty(VALIDATE_ONLY, true);
        return collection;
    }

    /** Whether the path asks for a report in place of a create. */
    static boolean asksToValidate(ContainerRequestContext request) {
        return request.getProperty(VALIDATE_ONLY) != null;
    }

    /** The version that was asked for, null for none. */
    static GraphVersion version(ContainerRequestContext request) {
        return (GraphVersion) request.getProperty(VERSION);
    }

    static String original(ContainerRequestContext request) {
        return (String) request.getProperty(ORIGINAL);
    }

    private static boolean isPlain(String path) {
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean last = i == segments.length - 1;
            if (segment.equals(".")
                    || segment.equals("..")
                    || segment.isEmpty() && !last
                    || segment.indexOf(';') >= 0) {
                return false;
            }
        }
        return true;
    }

    private static URI withPath(ContainerRequestContext request, String path) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return URI.create(query == null ? path : path + "?" + query);
    }
}
