package io.graphfacade.web;

/** The headers say that the body is not plain JSON. It was not read. */
public final class UnreadableBody extends RuntimeException {

    UnreadableBody(String message) {
        super(message, null, false, false);
    }
}
