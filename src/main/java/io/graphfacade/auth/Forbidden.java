package io.graphfacade.auth;

import org.jspecify.annotations.Nullable;

/** The token does not permit the operation. {@code GraphTokenCheck} says so of tokens for Graph, {@code CallerAdmission} of tokens for the facade. */
public final class Forbidden extends Denial {

    private final @Nullable String challenge;

    public Forbidden(String message) {
        this(message, null);
    }

    /** @param challenge value of the {@code WWW-Authenticate} header (RFC 6750 section 3.1), null for none */
    public Forbidden(String message, @Nullable String challenge) {
        super(message);
        this.challenge = challenge;
    }

    /** Null if another token would be no remedy. */
    public @Nullable String challenge() {
        return challenge;
    }
}
