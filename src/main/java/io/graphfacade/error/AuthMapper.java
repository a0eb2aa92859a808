package io.graphfacade.error;

import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.Unauthenticated;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures of the caller's token, seen before Graph is asked. */
final class AuthMapper {

    @ServerExceptionMapper
    Response unauthenticated(Unauthenticated failure, ContainerRequestContext request) {
        Response answer =
                ErrorAnswer.of(401, "unauthenticated", failure.getMessage()).to(request);
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, failure.challenge());
        return answer;
    }

    @ServerExceptionMapper
    Response forbidden(Forbidden failure, ContainerRequestContext request) {
        return ErrorAnswer.of(403, "forbidden", failure.getMessage()).to(request);
    }
}
