package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Connects and sends in two steps, so that it is known whether the other side can have received a request. Follows no redirects. */
public final class Transport {

    private final HttpConnections connections;
    private final int largestBody;
    private final Duration connectTimeout;
    private final Duration readTimeout;

    /**
     * @param largestBody bytes of an answer that are read at most
     * @param connectTimeout longest wait for a connection
     * @param readTimeout longest wait for the answer to a request that was sent
     */
    public Transport(HttpConnections connections, int largestBody, Duration connectTimeout, Duration readTimeout) {
        this.connections = connections;
        this.largestBody = largestBody;
        this.connectTimeout = connectTimeout;
        this.readTimeout = readTimeout;
    }

    /**
     * Blocks.
     *
     * @param body null for a request without one
     */
    public TransportOutcome send(RequestOptions request, @Nullable Buffer body, Deadline deadline) {
        Future<HttpClientRequest> connecting = connections.lease(request);
        try {
            return new Exchange(connecting, opened -> send(opened, body), deadline, connectTimeout, readTimeout)
                    .outcome();
        } finally {
            connections.release();
        }
    }

    /** Runs on the connection's event loop: elsewhere, the answer could come before there is a handler for it, and be lost. */
    private Future<TransportOutcome> send(HttpClientRequest request, @Nullable Buffer body) {
        return (body == null ? request.send() : request.send(body)).compose(this::read);
    }

    private Future<TransportOutcome> read(HttpClientResponse response) {
        int status = response.statusCode();
        return BoundedBody.of(response, largestBody)
                .map(body -> body == null
                        ? new TransportOutcome.TooLarge(status, response.headers(), largestBody)
                        : new TransportOutcome.Answered(status, response.headers(), body));
    }
}
