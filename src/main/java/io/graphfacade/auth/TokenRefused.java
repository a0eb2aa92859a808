package io.graphfacade.auth;

/** Entra gives the facade no token, for a reason that is the operator's to remedy. */
public final class TokenRefused extends Denial {

    public TokenRefused(String message) {
        super(message);
    }
}
