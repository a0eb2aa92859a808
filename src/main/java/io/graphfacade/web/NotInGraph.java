package io.graphfacade.web;

/** The path is one of Graph's, but not in the version or cloud that was asked for. */
public final class NotInGraph extends RuntimeException {

    NotInGraph(String message) {
        super(message, null, false, false);
    }
}
