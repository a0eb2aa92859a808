package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts of Graph in a form that has no meaning in any configuration. */
final class SafeText {

    private static final int LONGEST = 80;

    private SafeText() {}

    /** Letters and digits of ASCII, spaces, points, dashes and underscores; an underscore in place of all else. */
    static String of(JsonNode text) {
        String whole = text.asText();
        String safe = whole.replaceAll("[^A-Za-z0-9 ._-]", "_");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
