package io.graphfacade.web;

import io.graphfacade.web.error.BrokenProcess;
import io.graphfacade.web.error.ErrorAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers unforeseen failures. The log says the place and never the message, which may quote the payload. */
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

    /** The place in our own code, because a place in a library tells little. */
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
