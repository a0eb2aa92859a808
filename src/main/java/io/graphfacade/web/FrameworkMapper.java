package io.graphfacade.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that the HTTP framework sees before an operation does. */
@Singleton
public class FrameworkMapper {

    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final Unserved unserved;

    @Inject
    FrameworkMapper(Unserved unserved) {
        this.unserved = unserved;
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException failure, ContainerRequestContext request) {
        int status = failure.getResponse().getStatus();
        return status == NOT_FOUND || status == NOT_ALLOWED
                ? unserved.answer(request.getMethod(), RequestPath.belowVersion(request), Operations.failures(request))
                        .response()
                : Operations.error(FrameworkError.of(status), request);
    }

    @ServerExceptionMapper
    public Response notInGraph(PathReplaced failure, ContainerRequestContext request) {
        return Operations.error(Unserved.notFound(String.valueOf(failure.getMessage())), request);
    }

    @ServerExceptionMapper
    public Response unreadable(UnreadableBody failure, ContainerRequestContext request) {
        Response answer = Operations.error(failure.answer().error(), request);
        failure.answer().headers().forEach(answer.getHeaders()::putSingle);
        return answer;
    }
}
