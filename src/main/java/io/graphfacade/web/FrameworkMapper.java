package io.graphfacade.web;

import io.graphfacade.web.error.ErrorAnswer;
import io.graphfacade.web.error.NotServed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that the HTTP framework sees before an operation does. */
final class FrameworkMapper {

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    @ServerExceptionMapper
    Response map(WebApplicationException failure, ContainerRequestContext request) {
        int status = failure.getResponse().getStatus();
        return status == NOT_FOUND || status == NOT_ALLOWED
                ? notServed(request)
                : Operations.error(answer(status), request);
    }

    @ServerExceptionMapper
    Response notInGraph(PathReplaced failure, ContainerRequestContext request) {
        return Operations.error(notFound(String.valueOf(failure.getMessage())), request);
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableBody failure, ContainerRequestContext request) {
        Response answer = Operations.error(failure.answer().error(), request);
        failure.answer().headers().forEach(answer.getHeaders()::putSingle);
        return answer;
    }

    private static Response notServed(ContainerRequestContext request) {
        String path = RequestPath.belowVersion(request);
        Set<String> served = ServedMethods.at(path, request);
        Optional<NotServed> known = NotServed.at(path, request.getMethod());
        if (known.isEmpty() && served.isEmpty()
                || known.isPresent() && known.get().status() == NOT_FOUND) {
            return Operations.error(
                    notFound(known.map(NotServed::message).orElse("There is no operation at this path.")), request);
        }
        String message =
                known.map(NotServed::message).orElse("This path does not take " + request.getMethod() + " requests.");
        Response answer = Operations.error(ErrorAnswer.of(NOT_ALLOWED, "methodNotAllowed", message), request);
        answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", served));
        return answer;
    }

    private static ErrorAnswer notFound(String message) {
        return ErrorAnswer.of(NOT_FOUND, "notFound", message);
    }

    private static ErrorAnswer answer(int status) {
        return switch (status) {
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
