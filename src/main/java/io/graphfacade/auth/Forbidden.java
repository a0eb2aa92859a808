package io.graphfacade.auth;

/** The token does not permit the operation. */
public final class Forbidden extends Denial {

    private final String challenge;

    public Forbidden(String message) {
        this(message, null);
    }

    /** @param challenge value of the {@code WWW-Authenticate} header (RFC 6750 section 3.1), null for none */
    public Forbidden(String message, String challenge) {
        super(message);
        this.challenge = challenge;
    }

    /** Null if another token would be no remedy. */
    public String challenge() {
        return challenge;
    }
}
