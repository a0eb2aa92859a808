package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.graph.GraphHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What Graph accepted on its way to the caller. */
final class GraphAnswer {

    private GraphAnswer() {}

    /** @param body without secrets */
    static Response.ResponseBuilder of(Response.Status status, JsonNode body, GraphHeaders headers) {
        Response.ResponseBuilder answer = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        headers.forCaller().forEach(answer::header);
        return answer;
    }
}
