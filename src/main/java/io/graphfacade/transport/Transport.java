package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
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
            return outcome(connecting, body, deadline);
        } finally {
            connections.release();
        }
    }

    private TransportOutcome outcome(Future<HttpClientRequest> connecting, @Nullable Buffer body, Deadline deadline) {
        // the first to set it decides: the request goes out, or it is given up
        AtomicBoolean decided = new AtomicBoolean();
        Future<TransportOutcome> answer = connecting.compose(request -> {
            // the futures tell of its failure
            request.exceptionHandler(failure -> {});
            return decided.compareAndSet(false, true) ? send(request, body) : reset(request);
        });
        try {
            await(connecting, deadline.leftAtMost(connectTimeout));
        } catch (ExecutionException | TimeoutException noConnection) {
            if (decided.compareAndSet(false, true)) {
                return new TransportOutcome.NotSent(deadline.isOver(), kind(noConnection));
            }
        }
        try {
            return await(answer, deadline.leftAtMost(readTimeout));
        } catch (TimeoutException late) {
            connecting.onSuccess(HttpClientRequest::reset);
            return new TransportOutcome.Unanswered(true, kind(late));
        } catch (ExecutionException brokenOff) {
            return new TransportOutcome.Unanswered(false, kind(brokenOff));
        }
    }

    private static <T> Future<T> reset(HttpClientRequest request) {
        request.reset();
        return Future.failedFuture("given up");
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

    private static <T> T await(Future<T> future, Duration time) throws ExecutionException, TimeoutException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private static String kind(Exception failure) {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
