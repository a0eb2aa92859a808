package io.graphfacade.auth;

import io.graphfacade.transport.HeaderSyntax;

/** A bearer token (RFC 6750), never printed. */
public record BearerToken(String value) {

    public static final String SCHEME = "Bearer ";

    /** Whether a text can stand behind the scheme. */
    public static boolean isOne(String text) {
        return HeaderSyntax.isToken68(text);
    }

    /** The value of the {@code Authorization} header. */
    public String authorization() {
        return SCHEME + value;
    }

    @Override
    public String toString() {
        return "a bearer token";
    }
}
