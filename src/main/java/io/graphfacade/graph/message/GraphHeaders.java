package io.graphfacade.graph.message;

import io.graphfacade.redaction.Redaction;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headers of Graph's answer that mean something to the caller (contract 13.1); all others stay behind.
 *
 * @param values without {@code Retry-After}
 * @param retryAt when Graph wants to be asked again, null if it did not say
 */
public record GraphHeaders(Map<String, String> values, @Nullable Instant retryAt) {

    public static final GraphHeaders NONE = new GraphHeaders(Map.of(), null);
    public static final String REQUEST_ID = "request-id";

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final Pattern CLAIMS = Pattern.compile("(?i)(?:^|[\\s,])claims\\s*=");
    private static final String RETRY_AFTER = "Retry-After";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** A date or a number is no secret, even if a secret reads like a part of it. */
    private static final Pattern MEASURED = Pattern.compile(
            "[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT|\\d{1,5}(\\.\\d{1,5})?");

    private static final List<String> PASSED_ON = List.of(
            REQUEST_ID,
            "Date",
            "ETag",
            "x-ms-ags-diagnostic",
            CHALLENGE,
            "x-ms-resource-unit",
            "x-ms-throttle-limit-percentage",
            "x-ms-throttle-scope",
            "x-ms-throttle-information");

    public static GraphHeaders of(MultiMap headers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : PASSED_ON) {
            List<String> all = headers.getAll(name);
            if (!all.isEmpty()) {
                values.put(name, String.join(", ", all));
            }
        }
        values.computeIfPresent(REQUEST_ID, (name, id) -> ID.matcher(id).matches() ? id : null);
        Instant now = Instant.now();
        Optional<Duration> wait = RetryAfter.of(headers.get(RETRY_AFTER), now);
        return new GraphHeaders(values, wait.map(now::plus).orElse(null));
    }

    /** The same with secrets taken out. An id with a secret in it is left out. */
    public GraphHeaders without(Redaction secrets) {
        Map<String, String> shown = new LinkedHashMap<>(values);
        shown.replaceAll((name, value) -> MEASURED.matcher(value).matches() ? value : secrets.text(value));
        shown.computeIfPresent(REQUEST_ID, (name, id) -> id.equals(values.get(name)) ? id : null);
        return new GraphHeaders(shown, retryAt);
    }

    /** The same for an answer that cannot be mended by trying again. */
    public GraphHeaders withoutWait() {
        return new GraphHeaders(values, null);
    }

    /** The rest of the wait that Graph asked for. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAt)
                .map(then -> Duration.between(Instant.now(), then))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** For an answer that is given now, with the rest of the wait in whole seconds. */
    public Map<String, String> forCaller() {
        Map<String, String> all = new LinkedHashMap<>(values);
        retryAfter().ifPresent(left -> all.put(RETRY_AFTER, RetryAfter.header(left)));
        return all;
    }

    /** Whether the user has to do something for a token that Graph takes (contract 12.1). */
    public boolean asksForClaims() {
        return CLAIMS.matcher(values.getOrDefault(CHALLENGE, "")).find();
    }

    /** Graph's own id of the request, null if it gave none. */
    public @Nullable String requestId() {
        return values.get(REQUEST_ID);
    }
}
