package io.graphfacade.web;

import io.graphfacade.web.error.BrokenProcess;
import io.graphfacade.web.error.ErrorAnswer;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** An unforeseen failure. The log says the place and never the message, which may quote the payload. */
final class UnexpectedFailure {

    private static final Logger LOG = Logger.getLogger(UnexpectedFailure.class);
    private static final String OURS = "io.graphfacade.";

    private UnexpectedFailure() {}

    /** Logs it. */
    static ErrorAnswer answer(Throwable failure) {
        if (failure instanceof VirtualMachineError broken) {
            BrokenProcess.end(broken);
        }
        LOG.errorf("unexpected %s at %s", failure.getClass().getSimpleName(), place(failure));
        return ErrorAnswer.of(
                500, "internalError", "The facade failed to answer; nothing is known to be wrong with the request.");
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
