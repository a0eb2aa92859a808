package io.graphfacade.error;

import io.graphfacade.operation.NotInGraph;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that the HTTP framework sees before an operation does. */
final class FrameworkMapper {

    @ServerExceptionMapper
    Response map(WebApplicationException failure, ContainerRequestContext request) {
        int status = failure.getResponse().getStatus();
        Response answer = answer(status, request.getMethod()).to(request);
        String allow = failure instanceof NotAllowedException
                ? failure.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        if (allow != null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return answer;
    }

    @ServerExceptionMapper
    Response notInGraph(NotInGraph failure, ContainerRequestContext request) {
        return ErrorAnswer.of(404, "notFound", failure.getMessage()).to(request);
    }

    private static ErrorAnswer answer(int status, String method) {
        return switch (status) {
            case 404 -> ErrorAnswer.of(status, "notFound", "There is no operation at this path.");
            case 405 -> ErrorAnswer.of(status, "methodNotAllowed", "This path does not take " + method + " requests.");
            case 406 -> ErrorAnswer.of(status, "notAcceptable", "Answers are application/json only.");
            case 413 -> ErrorAnswer.of(status, "payloadTooLarge", "The body is too large.");
            case 415 -> ErrorAnswer.of(status, "unsupportedMediaType", "The body must be application/json in UTF-8.");
            default ->
                status < 500
                        ? ErrorAnswer.of(status, "invalidRequest", "The request cannot be read.")
                        : ErrorAnswer.of(status, "internalError", "The facade failed to answer.");
        };
    }
}
