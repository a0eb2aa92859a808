package io.graphfacade.transport;

import io.vertx.core.http.HttpClientRequest;

/** Decides, once, whether a request goes out or is given up; after that it is known whether the other side can have received it. */
final class SendOrGiveUp {

    private boolean decided;
    private HttpClientRequest request;

    /** False if it was given up. */
    synchronized boolean begin(HttpClientRequest connected) {
        // the request's future tells of its failure
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
