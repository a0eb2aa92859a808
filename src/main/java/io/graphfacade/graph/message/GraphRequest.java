package io.graphfacade.graph.message;

import io.graphfacade.transport.UrlEncoding;

/**
 * A request to Graph, without its body.
 *
 * @param path encoded, below Graph's host, with the query if there is one
 */
public record GraphRequest(String method, String path) {

    /** A request for the version's root, to which segments are added. */
    public static GraphRequest of(String method, GraphVersion version) {
        return new GraphRequest(method, "/" + version.segment());
    }

    /** @param segment not yet encoded; it cannot reach beyond its own segment */
    public GraphRequest child(String segment) {
        return new GraphRequest(method, path + "/" + encoded(segment));
    }

    /** The resource with an alternate key in this collection (contract 13.2). */
    public GraphRequest withKey(String name, String value) {
        return new GraphRequest(method, path + "(" + name + "='" + encoded(value.replace("'", "''")) + "')");
    }

    /** @param query encoded, empty for none */
    public GraphRequest withQuery(String query) {
        return query.isEmpty() ? this : new GraphRequest(method, path + "?" + query);
    }

    /** A read of the same path: of the resources of a collection, or of the one resource that this request changes. */
    public GraphRequest read() {
        return new GraphRequest("GET", path);
    }

    /** The same with related resources inside each resource (contract 7); none for the resources alone. */
    public GraphRequest expanding(String... related) {
        return related.length == 0 ? this : withQuery("$expand=" + String.join(",", related));
    }

    /** A value as one segment of a path (RFC 3986), which it cannot leave. */
    public static String encoded(String value) {
        return UrlEncoding.of(value);
    }
}
