package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.redaction.Redaction;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What Graph accepted on its way to the caller. */
final class GraphAnswer {

    private GraphAnswer() {}

    static Response.ResponseBuilder of(Response.Status status, JsonNode body, GraphHeaders headers, Redaction secrets) {
        Response.ResponseBuilder answer =
                Response.status(status).entity(secrets.without(body)).type(MediaType.APPLICATION_JSON_TYPE);
        headers.without(secrets).forCaller().forEach(answer::header);
        return answer;
    }
}
