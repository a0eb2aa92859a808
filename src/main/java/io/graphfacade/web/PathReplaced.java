package io.graphfacade.web;

/** Graph replaced the API of this path by remote networks. */
public final class PathReplaced extends RuntimeException {

    PathReplaced(String message) {
        super(message, null, false, false);
    }
}
