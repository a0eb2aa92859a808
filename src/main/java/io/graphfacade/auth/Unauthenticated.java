package io.graphfacade.auth;

/** The request carries no usable bearer token. */
public final class Unauthenticated extends Denial {

    private final String challenge;

    /** @param challenge value of the {@code WWW-Authenticate} header (RFC 6750 section 3) */
    public Unauthenticated(String message, String challenge) {
        super(message);
        this.challenge = challenge;
    }

    public String challenge() {
        return challenge;
    }
}
