package io.graphfacade.web;

import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.OperationSet;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the path of a request. It takes {@code /v1.0} or {@code /beta} off, so that every operation is declared once. It refuses matrix
 * parameters, dot segments and empty segments, because the router would read another path. One empty segment is let through: a base URL
 * that ends with a slash makes it.
 */
@Singleton
public class RequestPath {

    /** The request property with the prefix of the path, such as the name of a stage. */
    public static final String PREFIX = "facade.prefix";

    private static final String VERSION = "facade.version";
    private static final String BELOW_VERSION = "facade.path-below-version";
    private static final String QUERY = "facade.query";

    /** The framework would answer them as if they were served. */
    private static final Set<String> OF_NO_OPERATION = Set.of("OPTIONS", "HEAD");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern LEADING_SLASHES = Pattern.compile("^/+");
    private static final String VALIDATE_ONLY = "facade.validate-only";

    private final PathSpelling spelling;

    @Inject
    RequestPath(@All List<OperationSet> declared) {
        spelling = new PathSpelling(declared.stream()
                .flatMap(set -> set.operations().stream())
                .map(FacadeOperation::graph)
                .toList());
    }

    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request, HttpServerRequest asSent) {
        String uri = asSent.uri();
        int question = uri.indexOf('?');
        String full = question < 0 ? uri : uri.substring(0, question);
        request.setProperty(QUERY, question < 0 ? "" : uri.substring(question + 1));
        String before = request.getProperty(PREFIX) instanceof String prefix ? prefix : "";
        String below = oneSlash(full.substring(before.length()));
        for (GraphVersion version : GraphVersion.values()) {
            String prefix = "/" + version.segment() + "/";
            // people often write the version into the base URL too
            while (isAsked(version, request) && below.regionMatches(true, 0, prefix, 0, prefix.length())) {
                request.setProperty(VERSION, version);
                below = oneSlash(below.substring(prefix.length() - 1));
            }
        }
        if (!isPlain(below)) {
            throw new NotFoundException();
        }
        if (BROKEN_ESCAPE.matcher(below).find()) {
            throw new BadRequestException();
        }
        String spelled = spelling.canonical(below);
        String validated = spelling.validatedBy(spelled);
        String canonical = validated == null ? spelled : validated;
        request.setProperty(BELOW_VERSION, canonical);
        // the framework decodes some escapes of an unchanged path
        if (!canonical.equals(full) || full.indexOf('%') >= 0) {
            request.setRequestUri(readAs(canonical));
        }
        boolean isReport = validated != null;
        if (OF_NO_OPERATION.contains(request.getMethod())
                || isReport && !request.getMethod().equals(HttpMethod.POST)) {
            throw new NotAllowedException(
                    Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
        }
        request.setProperty(VALIDATE_ONLY, isReport);
    }

    private static boolean isAsked(GraphVersion version, ContainerRequestContext request) {
        return version(request) == null || version(request) == version;
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

    private static String oneSlash(String path) {
        return LEADING_SLASHES.matcher(path).replaceFirst("/");
    }

    private static boolean isPlain(String path) {
        String[] segments = path.substring(path.isEmpty() ? 0 : 1).split("/", -1);
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
        return path.startsWith("/");
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
