package io.graphfacade.lambda;

import io.graphfacade.transport.HeaderSyntax;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks and filters the headers of an event before the HTTP adapter and the server see them. */
final class EventHeaders {

    /**
     * Headers about the connection to API Gateway, or about a body that comes with the event. The server would act on them: it
     * answers {@code Expect} before it serves the request, and trusts {@code Content-Length}.
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

    /** They go to Graph as they are, and a condition that is another one there could let an update pass. */
    private static final Set<String> PASSED_ON = Set.of("if-match", "if-none-match");

    private static final int LAST_OF_LATIN_1 = 0xff;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");
    private static final int LONGEST_NAMED = 64;

    private EventHeaders() {}

    /** The first problem as a sentence; null if there is none. */
    static @Nullable String problem(Map<String, String> headers) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!HeaderSyntax.isToken(header.getKey())) {
                return "The name of a header has a character that no header's name can have.";
            }
            if (HeaderSyntax.hasControl(header.getValue())) {
                boolean named = header.getKey().length() <= LONGEST_NAMED;
                return (named ? "The header " + header.getKey() : "A header") + " has a control character.";
            }
            if (PASSED_ON.contains(header.getKey().toLowerCase(Locale.ROOT))
                    && header.getValue().chars().anyMatch(c -> c > LAST_OF_LATIN_1)) {
                return "The header " + header.getKey() + " has a character that no header can have.";
            }
        }
        return null;
    }

    /** The headers that are about the request itself. */
    static Map<String, String> ofRequest(Map<String, String> headers) {
        Map<String, String> kept = new HashMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OF_THE_CONNECTION.contains(lower)) {
                // the server would refuse a malformed host itself, without Graph's error shape; the facade does not use
                // the host
                kept.put(name, lower.equals("host") && !HOST.matcher(value).matches() ? "localhost" : value);
            }
        });
        return kept;
    }
}
