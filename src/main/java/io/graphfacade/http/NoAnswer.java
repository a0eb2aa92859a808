package io.graphfacade.http;

/** No connection, or one that broke off. Of why, only the kind of failure is told: the rest may quote what was sent. */
public final class NoAnswer extends Exception {

    NoAnswer(Throwable cause) {
        super("no connection, or it broke off: " + cause.getClass().getSimpleName(), null, false, false);
    }
}
