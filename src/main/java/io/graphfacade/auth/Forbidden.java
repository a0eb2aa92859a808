package io.graphfacade.auth;

/** The token is of a kind that the operation cannot use. */
public final class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message, null, false, false);
    }
}
