package io.graphfacade.auth;

/** With whose rights Graph is asked. */
public enum AuthMode {
    /** The caller's, who brings a token for Graph. */
    PASS_THROUGH,
    /** The caller's, who brings a token for this API, which is exchanged for one for Graph. */
    ON_BEHALF_OF,
    /** The facade's own, for callers that it is told to lend them to. */
    APPLICATION
}
