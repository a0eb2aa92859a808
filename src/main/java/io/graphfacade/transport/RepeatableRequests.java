package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and one answer, on a connection that is closed after it: a frozen function wakes up with connections that are dead, and
 * whoever is asked seldom is asked after that. Follows no redirects.
 */
public final class RepeatableRequests {

    private static final int MOST_ATTEMPTS = 2;

    /** The largest is a secret of 64 KB in AWS, with each character escaped by six. Small, because a tree of JSON is much larger. */
    private static final int LARGEST_BODY = 512 * 1024;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private HttpClient client;

    /** @param options whom to trust, and how long to wait for a connection; nothing is made of them before the first request */
    public RepeatableRequests(Vertx vertx, HttpClientOptions options) {
        this.vertx = vertx;
        this.options = options.setKeepAlive(false);
    }

    /**
     * Only for what may be done twice: tried again after a fault and when the connection breaks off. Blocks.
     *
     * @param body null for a request without one
     * @throws NoAnswer if there is no connection, it breaks off, or the answer is too large
     * @throws TimeoutException when the limit is reached
     */
    public HttpAnswer exchange(RequestOptions request, String body, Deadline limit) throws NoAnswer, TimeoutException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == MOST_ATTEMPTS;
            try {
                HttpAnswer answer = attempt(request, body, limit);
                if (!answer.isFault() || last || limit.isOver()) {
                    return answer;
                }
            } catch (NoAnswer broken) {
                if (last) {
                    throw broken;
                }
            }
        }
    }

    private HttpAnswer attempt(RequestOptions request, String body, Deadline limit) throws NoAnswer, TimeoutException {
        if (limit.isOver()) {
            throw new TimeoutException();
        }
        Future<HttpClientRequest> connecting = begin(request);
        Future<HttpAnswer> answer = connecting.compose(connected -> send(connected, body));
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(limit.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException broken) {
            throw new NoAnswer(broken.getCause());
        } catch (TimeoutException late) {
            connecting.onSuccess(HttpClientRequest::reset);
            throw late;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            connecting.onSuccess(HttpClientRequest::reset);
            throw new TimeoutException();
        }
    }

    /** What cannot be asked for at all fails as what cannot be reached. */
    private Future<HttpClientRequest> begin(RequestOptions request) {
        try {
            return client().request(request);
        } catch (RuntimeException impossible) {
            return Future.failedFuture(impossible);
        }
    }

    /** To be called on the connection's own thread: an answer that nobody waits for yet is lost. */
    private static Future<HttpAnswer> send(HttpClientRequest request, String body) {
        // what becomes of the request is told by its future
        request.exceptionHandler(failure -> {});
        return (body == null ? request.send() : request.send(Buffer.buffer(body))).compose(RepeatableRequests::read);
    }

    private static Future<HttpAnswer> read(HttpClientResponse response) {
        return BoundedBody.of(response, LARGEST_BODY)
                .map(body -> new HttpAnswer(response.statusCode(), body.toString(StandardCharsets.UTF_8)));
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.createHttpClient(options);
        }
        return client;
    }
}
