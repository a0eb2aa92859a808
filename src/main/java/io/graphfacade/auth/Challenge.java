package io.graphfacade.auth;

/**
 * Asks a caller for better credentials: a value of {@code WWW-Authenticate} (RFC 6750 section 3).
 *
 * @param value all of it
 */
public record Challenge(String value) {

    public static Challenge of(String realm) {
        return new Challenge("Bearer realm=\"" + realm + "\"");
    }

    public Challenge error(String code) {
        return with("error", code);
    }

    /** @param text without quotation marks and backslashes */
    public Challenge with(String name, String text) {
        return new Challenge(value + ", " + name + "=\"" + text + "\"");
    }
}
