package io.graphfacade.aws;

import io.graphfacade.deadline.Deadline;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request and one answer, on a connection that is closed after it: what is asked of AWS is asked seldom, and a frozen function
 * wakes up with connections that are dead.
 */
@Singleton
class Exchange {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int MOST_ATTEMPTS = 2;

    private final Vertx vertx;
    private HttpClient client;

    @Inject
    Exchange(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Only for what may be done twice. Blocks until there is an answer, or until the time is over. */
    Answer exchange(Outgoing outgoing, Deadline limit) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == MOST_ATTEMPTS;
            try {
                Answer answer = attempt(outgoing, limit);
                if (!answer.isFault() || last || limit.isOver()) {
                    return answer;
                }
            } catch (ExecutionException broken) {
                if (last) {
                    throw AwsFailure.unreachable(outgoing.operation(), outgoing.host());
                }
            } catch (TimeoutException late) {
                throw AwsFailure.late(outgoing.operation(), outgoing.host());
            }
        }
    }

    private Answer attempt(Outgoing outgoing, Deadline limit) throws ExecutionException, TimeoutException {
        if (limit.isOver()) {
            throw new TimeoutException();
        }
        Future<HttpClientRequest> connecting = client().request(options(outgoing));
        Future<Answer> answer = connecting.compose(request -> send(request, outgoing.body()));
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(limit.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            connecting.onSuccess(HttpClientRequest::reset);
            throw late;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            connecting.onSuccess(HttpClientRequest::reset);
            throw new TimeoutException();
        }
    }

    /** To be called on the connection's own thread: an answer that nobody waits for yet is lost. */
    private static Future<Answer> send(HttpClientRequest request, String body) {
        // what becomes of the request is told by its future
        request.exceptionHandler(failure -> {});
        return (body == null ? request.send() : request.send(Buffer.buffer(body))).compose(Exchange::read);
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body.toString(StandardCharsets.UTF_8)));
    }

    private static RequestOptions options(Outgoing outgoing) {
        RequestOptions options = new RequestOptions()
                .setMethod(outgoing.method())
                .setAbsoluteURI(outgoing.uri().toString());
        outgoing.headers().forEach(options::putHeader);
        return options;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.createHttpClient(
                    new HttpClientOptions().setKeepAlive(false).setConnectTimeout(CONNECT_TIMEOUT_MILLIS));
        }
        return client;
    }
}
