package io.graphfacade.transport;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests that may be done twice: each is tried again, once, after a fault of the server or of the connection. */
public final class RepeatableRequests {

    /** The largest is a secret of 64 KB in AWS, with each character escaped by six. Small, because a tree of JSON is much larger. */
    private static final int LARGEST_BODY = 512 * 1024;

    /** Longer than any deadline, which is the only limit here. */
    private static final Duration NO_TIMEOUT = Duration.ofDays(1);

    private final Transport http;

    /** @param options whom to trust, and how long to wait for a connection; nothing is made of them before the first request */
    public RepeatableRequests(Vertx vertx, HttpClientOptions options) {
        HttpConnections connections = HttpConnections.closedAfterEachRequest(vertx, options);
        http = new Transport(connections, LARGEST_BODY, NO_TIMEOUT, NO_TIMEOUT);
    }

    /**
     * Blocks.
     *
     * @param body null for a request without one
     */
    public TransportOutcome send(RequestOptions request, @Nullable String body, Deadline limit) {
        TransportOutcome outcome = attempt(request, body, limit);
        boolean again = outcome instanceof TransportOutcome.Answered answer
                ? answer.status() >= 500 && !limit.isOver()
                : !outcome.isOutOfTime();
        return again ? attempt(request, body, limit) : outcome;
    }

    private TransportOutcome attempt(RequestOptions request, @Nullable String body, Deadline limit) {
        return limit.isOver()
                ? new TransportOutcome.NotSent(true, "Deadline")
                : http.send(request, body == null ? null : Buffer.buffer(body), limit);
    }
}
