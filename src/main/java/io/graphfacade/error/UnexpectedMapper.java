package io.graphfacade.error;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that nobody foresaw. The log names where, but never what with: messages of exceptions may quote the payload. */
final class UnexpectedMapper {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    @ServerExceptionMapper
    Response map(Throwable failure, ContainerRequestContext request) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.errorf("unexpected %s at %s", failure.getClass().getSimpleName(), trace.length == 0 ? "unknown" : trace[0]);
        return ErrorAnswer.of(
                        500,
                        "internalError",
                        "The facade failed to answer; nothing is known to be wrong with the request.")
                .to(request);
    }
}
