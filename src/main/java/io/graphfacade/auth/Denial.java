package io.graphfacade.auth;

/** The caller may not, or there is no token with which Graph could be asked. */
public abstract class Denial extends RuntimeException {

    Denial(String message) {
        super(message, null, false, false);
    }
}
