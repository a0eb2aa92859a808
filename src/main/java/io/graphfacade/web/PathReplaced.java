package io.graphfacade.web;

/** The path is of the API that was there before remote networks. */
public final class PathReplaced extends RuntimeException {

    PathReplaced(String message) {
        super(message, null, false, false);
    }
}
