package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
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
     * @param headers besides those of the request; long values are best made by {@link io.vertx.core.http.HttpHeaders#createOptimized}, which
     *     are sent as they are. The client turns others into bytes one by one, and those of the request into strings before that.
     * @param body null for a request without one
     */
    public TransportOutcome send(
            RequestOptions request, Map<CharSequence, CharSequence> headers, @Nullable Buffer body, Deadline deadline) {
        Future<HttpClientRequest> connecting = connections.lease(request);
        try {
            return new Exchange(
                            connecting, opened -> send(opened, headers, body), deadline, connectTimeout, readTimeout)
                    .outcome();
        } finally {
            connections.release();
        }
    }

    /** Runs on the connection's event loop: elsewhere, the answer could come before there is a handler for it, and be lost. */
    private Future<TransportOutcome> send(
            HttpClientRequest request, Map<CharSequence, CharSequence> headers, @Nullable Buffer body) {
        headers.forEach(request::putHeader);
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
