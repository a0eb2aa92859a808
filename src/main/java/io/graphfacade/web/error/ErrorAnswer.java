package io.graphfacade.web.error;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure on its way to the caller, in Graph's shape but for the ids of the request. */
public record ErrorAnswer(
        int status, String code, String message, @Nullable String target, @Nullable List<ODataError.Detail> details) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public static ErrorAnswer of(int status, String code, String message) {
        return new ErrorAnswer(status, code, message, null, null);
    }

    /** The same with a further sentence. */
    ErrorAnswer withHint(String hint) {
        return new ErrorAnswer(status, code, message + " " + hint, target, details);
    }

    public ODataError body(@Nullable String requestId, @Nullable String clientRequestId) {
        return body(requestId, clientRequestId, Map.of());
    }

    /** @param headers of the answer */
    public ODataError body(@Nullable String requestId, @Nullable String clientRequestId, Map<String, String> headers) {
        String date = DATE.format(LocalDateTime.now(Clock.systemUTC()));
        ODataError.InnerError innerError =
                new ODataError.InnerError(date, requestId, clientRequestId, ClaimsChallenge.in(headers));
        return new ODataError(new ODataError.Body(code, message, target, details, innerError));
    }
}
