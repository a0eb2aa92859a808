package io.graphfacade.error;

import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.operation.ClientRequestId;
import io.graphfacade.operation.RequestId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A failure on its way to the caller. */
public record ErrorAnswer(int status, String code, String message, String target, List<ODataError.Detail> details) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public static ErrorAnswer of(int status, String code, String message) {
        return new ErrorAnswer(status, code, message, null, null);
    }

    Response to(ContainerRequestContext request) {
        return to(request, GraphHeaders.NONE);
    }

    /** @param graphHeaders of the answer that the failure came from */
    Response to(ContainerRequestContext request, GraphHeaders graphHeaders) {
        String ofGraph = graphHeaders.requestId();
        String requestId = ofGraph == null ? RequestId.of(request) : ofGraph;
        Response.ResponseBuilder answer = Response.status(status)
                .entity(body(requestId, ClientRequestId.of(request)))
                .type(MediaType.APPLICATION_JSON_TYPE);
        graphHeaders.forCaller().forEach(answer::header);
        return answer.build();
    }

    public ODataError body(String requestId, String clientRequestId) {
        String date = DATE.format(LocalDateTime.now(Clock.systemUTC()));
        ODataError.InnerError innerError = new ODataError.InnerError(date, requestId, clientRequestId);
        return new ODataError(new ODataError.Body(code, message, target, details, innerError));
    }
}
