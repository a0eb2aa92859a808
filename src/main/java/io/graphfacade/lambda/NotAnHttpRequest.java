package io.graphfacade.lambda;

/**
 * Thrown for an event that is no request of API Gateway or of a load balancer. The invocation fails, so that a queue or a state machine does not take the event for
 * done. The message has nothing of the event, because that may hold secrets.
 */
public final class NotAnHttpRequest extends RuntimeException {

    static final String MESSAGE =
            "This event is not an HTTP request of API Gateway (payload format version 2.0 or 1.0) or of an Application Load"
                    + " Balancer; nothing was done."
                    + " Send such a request, or {\"warmup\":true} to keep the function warm.";

    NotAnHttpRequest() {
        super(MESSAGE, null, false, false);
    }
}
