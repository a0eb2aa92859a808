package io.graphfacade.web.error;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A failure on its way to the caller, in Graph's shape but for the ids of the request. */
public record ErrorAnswer(int status, String code, String message, String target, List<ODataError.Detail> details) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public static ErrorAnswer of(int status, String code, String message) {
        return new ErrorAnswer(status, code, message, null, null);
    }

    public ODataError body(String requestId, String clientRequestId) {
        String date = DATE.format(LocalDateTime.now(Clock.systemUTC()));
        ODataError.InnerError innerError = new ODataError.InnerError(date, requestId, clientRequestId);
        return new ODataError(new ODataError.Body(code, message, target, details, innerError));
    }
}
