package io.graphfacade.auth;

/** Entra gives the facade no token, and only the operator can remedy it. */
public final class TokenRefused extends Denial {

    public TokenRefused(String message) {
        super(message);
    }
}
