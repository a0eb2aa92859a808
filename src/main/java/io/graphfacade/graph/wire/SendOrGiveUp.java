package io.graphfacade.graph.wire;

import io.vertx.core.http.HttpClientRequest;

/** Which of two comes first: the request goes out, or it is given up. */
final class SendOrGiveUp {

    private boolean decided;
    private HttpClientRequest request;

    synchronized boolean begin(HttpClientRequest connected) {
        // what becomes of the request is told by its future
        connected.exceptionHandler(failure -> {});
        if (decided) {
            connected.reset();
            return false;
        }
        decided = true;
        request = connected;
        return true;
    }

    /** False if it went out already. */
    synchronized boolean giveUp() {
        boolean first = !decided;
        decided = true;
        return first || request == null;
    }

    synchronized void abort() {
        if (request != null) {
            request.reset();
        }
    }
}
