package io.graphfacade.web;

import io.graphfacade.web.error.ErrorAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The body is not what its headers say, or its coding is not taken. It was not parsed. */
public final class UnreadableBody extends RuntimeException {

    private static final String CODINGS = "gzip, identity";

    private final transient Answer answer;

    private UnreadableBody(ErrorAnswer error, Map<String, String> headers) {
        super(error.message(), null, false, false);
        this.answer = new Answer(error, headers);
    }

    record Answer(ErrorAnswer error, Map<String, String> headers) {}

    /** The header says which codings are taken (RFC 7694 section 3). */
    static UnreadableBody ofCoding(String message) {
        return new UnreadableBody(
                ErrorAnswer.of(415, "unsupportedMediaType", message), Map.of(HttpHeaders.ACCEPT_ENCODING, CODINGS));
    }

    static UnreadableBody malformed(String message) {
        return new UnreadableBody(ErrorAnswer.of(400, "malformedBody", message), Map.of());
    }

    static UnreadableBody tooLarge(long limit) {
        return new UnreadableBody(
                ErrorAnswer.of(
                        413, "payloadTooLarge", "The body has more than " + limit + " bytes, which is the limit."),
                Map.of());
    }

    Answer answer() {
        return answer;
    }
}
