package io.graphfacade.error;

import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokenRefused;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.Unauthenticated;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures of the caller's token and of the one for Graph, seen before Graph is asked. */
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
        Response answer = ErrorAnswer.of(403, "forbidden", failure.getMessage()).to(request);
        if (failure.challenge() != null) {
            answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, failure.challenge());
        }
        return answer;
    }

    @ServerExceptionMapper
    Response refused(TokenRefused failure, ContainerRequestContext request) {
        return ErrorAnswer.of(502, "tokenRefused", failure.getMessage()).to(request);
    }

    @ServerExceptionMapper
    Response unavailable(TokensUnavailable failure, ContainerRequestContext request) {
        Response answer =
                ErrorAnswer.of(503, "tokensUnavailable", failure.getMessage()).to(request);
        answer.getHeaders()
                .putSingle(HttpHeaders.RETRY_AFTER, failure.retryAfter().toSeconds());
        return answer;
    }
}
