package io.graphfacade.graph;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is asked of Graph.
 *
 * @param segments of the path, not yet encoded; none can reach beyond its own segment
 */
public record GraphRequest(String method, GraphVersion version, List<String> segments) {

    public static GraphRequest post(GraphVersion version, String... segments) {
        return new GraphRequest("POST", version, List.of(segments));
    }

    public static GraphRequest get(GraphVersion version, String... segments) {
        return new GraphRequest("GET", version, List.of(segments));
    }

    /** A value as one segment of a path (RFC 3986), which it cannot leave. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    URI at(URI graph) {
        StringBuilder path = new StringBuilder(graph.toString().replaceFirst("/+$", ""));
        path.append('/').append(version.segment());
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return URI.create(path.toString());
    }
}
