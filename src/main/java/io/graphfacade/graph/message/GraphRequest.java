package io.graphfacade.graph.message;

import io.graphfacade.transport.UrlEncoding;

/**
 * A request to Graph, without its body.
 *
 * @param path encoded, below Graph's host, with the query if there is one
 */
public record GraphRequest(String method, String path) {

    /** @param segments not yet encoded; none can reach beyond its own segment */
    public static GraphRequest post(GraphVersion version, String... segments) {
        return new GraphRequest("POST", path(version, segments));
    }

    /** @param segments not yet encoded; none can reach beyond its own segment */
    public static GraphRequest get(GraphVersion version, String... segments) {
        return new GraphRequest("GET", path(version, segments));
    }

    /** The resources of the collection that this request adds to. */
    public GraphRequest list() {
        return new GraphRequest("GET", path);
    }

    /** The same with related resources inside each resource (contract 7); none for the resources alone. */
    public GraphRequest expanding(String... related) {
        return related.length == 0 ? this : new GraphRequest(method, path + "?$expand=" + String.join(",", related));
    }

    /** The resource with an alternate key in the collection that this request adds to (contract 13.2). */
    public GraphRequest byKey(String name, String value) {
        return new GraphRequest("GET", path + "(" + name + "='" + encoded(value.replace("'", "''")) + "')");
    }

    /** A value as one segment of a path (RFC 3986), which it cannot leave. */
    public static String encoded(String value) {
        return UrlEncoding.of(value);
    }

    private static String path(GraphVersion version, String... segments) {
        StringBuilder path = new StringBuilder("/").append(version.segment());
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return path.toString();
    }
}
