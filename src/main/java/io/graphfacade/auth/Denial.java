package io.graphfacade.auth;

/** The caller may not, or there is no token with which Graph could be asked. */
public abstract sealed class Denial extends RuntimeException
        permits Unauthenticated, Forbidden, TokenRefused, TokensUnavailable {

    Denial(String message) {
        super(message, null, false, false);
    }
}
