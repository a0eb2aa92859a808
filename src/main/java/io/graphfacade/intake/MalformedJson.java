package io.graphfacade.intake;

/** The body is not JSON. Never carries text of the body, which may hold secrets. */
public final class MalformedJson extends RuntimeException {

    MalformedJson(String message) {
        super(message, null, false, false);
    }
}
