package io.graphfacade.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers unforeseen failures. */
final class UnexpectedMapper {

    @ServerExceptionMapper
    Response map(Throwable failure, ContainerRequestContext request) {
        return Operations.error(UnexpectedFailure.answer(failure), request);
    }
}
