package io.graphfacade.auth;

/** A bearer token (RFC 6750), never printed. */
public record BearerToken(String value) {

    static final String SCHEME = "Bearer ";

    /** The value of the {@code Authorization} header. */
    public String authorization() {
        return SCHEME + value;
    }

    @Override
    public String toString() {
        return "a bearer token";
    }
}
