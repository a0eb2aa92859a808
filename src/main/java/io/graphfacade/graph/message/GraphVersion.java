package io.graphfacade.graph.message;

/** The published versions of Graph's API. */
public enum GraphVersion {
    V1_0("v1.0"),
    BETA("beta");

    private final String segment;

    GraphVersion(String segment) {
        this.segment = segment;
    }

    /** As the first segment of a path. */
    public String segment() {
        return segment;
    }
}
