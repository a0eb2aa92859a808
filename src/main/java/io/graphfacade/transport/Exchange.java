package io.graphfacade.transport;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One request: first its connection is made, then it goes out. It is known which of the two it was that failed. */
final class Exchange {

    private final Future<HttpClientRequest> connecting;
    private final CompletableFuture<TransportOutcome> answer;
    private final Deadline deadline;
    private final Deadline forConnection;
    private final Duration readTimeout;

    /** The first to complete it decides: the request goes out, with this time for its answer, or it is given up. */
    private final CompletableFuture<Deadline> forAnswer = new CompletableFuture<>();

    /** @param sending is called on the connection's event loop, if at all */
    Exchange(
            Future<HttpClientRequest> connecting,
            Function<HttpClientRequest, Future<TransportOutcome>> sending,
            Deadline deadline,
            Duration connectTimeout,
            Duration readTimeout) {
        this.connecting = connecting;
        this.deadline = deadline;
        this.forConnection = Deadline.in(deadline.leftAtMost(connectTimeout));
        this.readTimeout = readTimeout;
        this.answer = connecting
                .onFailure(forAnswer::completeExceptionally)
                .compose(request -> connected(request, sending))
                .toCompletionStage()
                .toCompletableFuture();
    }

    private Future<TransportOutcome> connected(
            HttpClientRequest request, Function<HttpClientRequest, Future<TransportOutcome>> sending) {
        // the futures tell of its failure
        request.exceptionHandler(failure -> {});
        if (forAnswer.complete(Deadline.in(deadline.leftAtMost(readTimeout)))) {
            return sending.apply(request);
        }
        request.reset();
        return Future.failedFuture("given up");
    }

    /** Blocks. */
    TransportOutcome outcome() {
        try {
            // nearly always enough; to wait for the connection first would wake this thread up once more
            return await(answer, forConnection.leftAtMost(readTimeout));
        } catch (ExecutionException | TimeoutException notYet) {
            return laterOutcome();
        }
    }

    private TransportOutcome laterOutcome() {
        try {
            await(forAnswer, forConnection.left());
        } catch (ExecutionException | TimeoutException noConnection) {
            if (forAnswer.isCompletedExceptionally() || forAnswer.completeExceptionally(noConnection)) {
                return new TransportOutcome.NotSent(deadline.isOver(), kind(noConnection));
            }
        }
        try {
            return await(answer, forAnswer.join().left());
        } catch (TimeoutException late) {
            connecting.onSuccess(HttpClientRequest::reset);
            return new TransportOutcome.Unanswered(true, kind(late));
        } catch (ExecutionException brokenOff) {
            return new TransportOutcome.Unanswered(false, kind(brokenOff));
        }
    }

    private static <T> T await(CompletableFuture<T> future, Duration time) throws ExecutionException, TimeoutException {
        try {
            return future.get(time.toNanos(), TimeUnit.NANOSECONDS);
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
