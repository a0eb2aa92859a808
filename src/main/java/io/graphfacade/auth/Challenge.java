package io.graphfacade.auth;

/**
 * What a caller without sufficient credentials is asked for: a value of {@code WWW-Authenticate} (RFC 6750 section 3).
 *
 * @param value all of it
 */
record Challenge(String value) {

    static Challenge of(String realm) {
        return new Challenge("Bearer realm=\"" + realm + "\"");
    }

    Challenge error(String code) {
        return with("error", code);
    }

    /** @param text without quotation marks and backslashes */
    Challenge with(String name, String text) {
        return new Challenge(value + ", " + name + "=\"" + text + "\"");
    }
}
