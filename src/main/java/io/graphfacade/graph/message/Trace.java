package io.graphfacade.graph.message;

import org.jspecify.annotations.Nullable;

/**
 * What is seen of one of the resources that a create makes together.
 *
 * @param pointer its place in the create's body, as a JSON Pointer (RFC 6901)
 * @param id null if it was not seen, or has none
 */
public record Trace(String pointer, Presence presence, @Nullable String id) {

    /** Whether it is there. */
    public enum Presence {
        THERE,
        NOT_SEEN,
        UNTOLD
    }
}
