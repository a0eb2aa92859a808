package io.graphfacade.auth;

/** The caller may not use the operation, or there is no token for Graph. */
public abstract class Denial extends RuntimeException {

    Denial(String message) {
        super(message, null, false, false);
    }
}
