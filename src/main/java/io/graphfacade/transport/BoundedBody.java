package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** The body of an answer that is read only while it is no larger than it may be. After that its connection is closed. */
public final class BoundedBody {

    private final HttpClientResponse response;
    private final int most;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer received = Buffer.buffer();

    private BoundedBody(HttpClientResponse response, int most) {
        this.response = response;
        this.most = most;
    }

    /**
     * To be called on the connection's own thread, as soon as the head of the answer is there. Fails with {@link TooLarge}, and if the
     * connection breaks off.
     *
     * @param most bytes
     */
    public static Future<Buffer> of(HttpClientResponse response, int most) {
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
        received = null;
        whole.tryFail(new TooLarge(most));
        response.request().reset();
    }
}
