package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads the body of an answer up to a limit; the connection of a larger one is closed. */
final class BoundedBody {

    private final HttpClientResponse response;
    private final int most;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer received = Buffer.buffer();

    private BoundedBody(HttpClientResponse response, int most) {
        this.response = response;
        this.most = most;
    }

    /**
     * Null if it is larger; fails if the connection breaks off. Runs on the connection's event loop, as soon as the head of the answer is
     * there.
     *
     * @param most bytes
     */
    static Future<Buffer> of(HttpClientResponse response, int most) {
        return new BoundedBody(response, most).read();
    }

    private Future<Buffer> read() {
        response.exceptionHandler(whole::tryFail).handler(this::take).endHandler(end -> whole.tryComplete(received));
        if (isAnnouncedLarger()) {
            giveUp();
        }
        return whole.future();
    }

    private boolean isAnnouncedLarger() {
        try {
            return Long.parseLong(response.getHeader("Content-Length")) > most;
        } catch (NumberFormatException notAnnounced) {
            return false;
        }
    }

    private void take(Buffer part) {
        if (whole.future().isComplete()) {
            return;
        }
        if (received.length() + part.length() > most) {
            giveUp();
        } else {
            received.appendBuffer(part);
        }
    }

    private void giveUp() {
        received = Buffer.buffer();
        whole.tryComplete();
        response.request().reset();
    }
}
