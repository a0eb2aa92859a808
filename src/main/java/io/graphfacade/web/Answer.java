package io.graphfacade.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the caller.
 *
 * @param body a String is text, anything else JSON
 */
record Answer(int status, Map<String, String> headers, @Nullable Object body) {

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    Answer {
        headers = Map.copyOf(headers);
    }

    /** Of the body. */
    MediaType mediaType() {
        return body instanceof String ? TEXT : MediaType.APPLICATION_JSON_TYPE;
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        if (body != null) {
            answer.entity(body).type(mediaType());
        }
        headers.forEach(answer::header);
        return answer.build();
    }
}
