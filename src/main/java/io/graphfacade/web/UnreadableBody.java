package io.graphfacade.web;

/** The headers say that the body is not what is taken; it was not looked at. */
public final class UnreadableBody extends RuntimeException {

    UnreadableBody(String message) {
        super(message, null, false, false);
    }
}
