package io.graphfacade.auth;

import java.util.regex.Pattern;

/** A bearer token (RFC 6750), never printed. */
public record BearerToken(String value) {

    public static final String SCHEME = "Bearer ";

    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /** Whether a text can stand behind the scheme. */
    public static boolean isOne(String text) {
        return B64TOKEN.matcher(text).matches();
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
