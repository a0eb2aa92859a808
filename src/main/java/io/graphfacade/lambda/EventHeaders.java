package io.graphfacade.lambda;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers of an event, before the HTTP adapter and the server behind it see them. */
final class EventHeaders {

    /**
     * About a connection that ended at API Gateway, or about a body that comes with the event. The server would act on them: it
     * answers {@code Expect} before the request was served, and takes {@code Content-Length} at its word.
     */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "expect",
            "content-length",
            "transfer-encoding",
            "connection",
            "proxy-connection",
            "keep-alive",
            "upgrade",
            "http2-settings",
            "te",
            "trailer");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");
    private static final int LONGEST_NAMED = 64;

    private EventHeaders() {}

    /** Whether it is what names of headers and methods are made of (RFC 9110 section 5.6.2). */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** What is wrong with one of them, null if nothing is. */
    static String problem(Map<String, String> headers) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!isToken(header.getKey())) {
                return "The name of a header has a character that no header's name can have.";
            }
            if (header.getValue().chars().anyMatch(EventHeaders::isControl)) {
                boolean named = header.getKey().length() <= LONGEST_NAMED;
                return (named ? "The header " + header.getKey() : "A header") + " has a control character.";
            }
        }
        return null;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' || c == 0x7f;
    }

    /** Those that say something about the request itself. */
    static Map<String, String> ofRequest(Map<String, String> headers) {
        Map<String, String> kept = new HashMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(lower)) {
                // the server answers a broken host itself, in a form of its own; nothing here depends on the host
                kept.put(name, lower.equals("host") && !HOST.matcher(value).matches() ? "localhost" : value);
            }
        });
        return kept;
    }
}
