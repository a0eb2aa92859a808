package io.graphfacade.web;

import io.graphfacade.web.error.BrokenProcess;
import io.graphfacade.web.error.ErrorAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that nobody foresaw. The log names where, but never what with: messages of exceptions may quote the payload. */
final class UnexpectedMapper {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);
    private static final String OURS = "io.graphfacade.";

    @ServerExceptionMapper
    Response map(Throwable failure, ContainerRequestContext request) {
        if (failure instanceof VirtualMachineError broken) {
            BrokenProcess.end(broken);
        }
        LOG.errorf("unexpected %s at %s", failure.getClass().getSimpleName(), place(failure));
        return Operations.error(
                ErrorAnswer.of(
                        500,
                        "internalError",
                        "The facade failed to answer; nothing is known to be wrong with the request."),
                request);
    }

    /** Our own, from which it went wrong; that of a library tells little. */
    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(StackTraceElement::toString)
                .orElse("unknown");
    }
}
