package io.graphfacade.lambda;

/**
 * An event that is no request of API Gateway. The invocation fails: whoever sent it, a queue or a state machine, must not take it for
 * done. Says nothing of the event, which may hold secrets.
 */
public final class NotAnHttpRequest extends RuntimeException {

    static final String MESSAGE =
            "This event is not an HTTP request of API Gateway (payload format version 2.0); nothing was done."
                    + " Send such a request, or {\"warmup\":true} to keep the function warm.";

    NotAnHttpRequest() {
        super(MESSAGE, null, false, false);
    }
}
