package io.graphfacade.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An answer to the caller, which is always JSON. */
record Answer(int status, Map<String, String> headers, Object body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        headers.forEach(answer::header);
        return answer.build();
    }
}
