package io.graphfacade.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to the caller, which is JSON if it has a body. */
record Answer(int status, Map<String, String> headers, @Nullable Object body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        if (body != null) {
            answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        headers.forEach(answer::header);
        return answer.build();
    }
}
