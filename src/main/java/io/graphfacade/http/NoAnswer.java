package io.graphfacade.http;

/** No connection, or one that broke off. Why is left out: it may quote what was sent. */
public final class NoAnswer extends Exception {

    NoAnswer() {
        super("no connection, or it broke off", null, false, false);
    }
}
