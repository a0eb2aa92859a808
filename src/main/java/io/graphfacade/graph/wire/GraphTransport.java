package io.graphfacade.graph.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import io.graphfacade.transport.BoundedBody;
import io.graphfacade.transport.Deadline;
import io.graphfacade.transport.TooLarge;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and one answer. Tells whether the request can have reached Graph, which is why it connects and sends in two steps. */
@Singleton
public class GraphTransport {

    /** Lambda takes answers of 6 MB, in which quotation marks and backslashes are escaped once more. A page of Graph's is much smaller. */
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final GraphHost host;
    private final Connections connections;
    private final GraphConfig config;
    private final AnswerReader reader;

    @Inject
    GraphTransport(GraphHost host, Connections connections, GraphConfig config, ObjectMapper json) {
        this.host = host;
        this.connections = connections;
        this.config = config;
        reader = new AnswerReader(json);
    }

    /**
     * Of what Graph refused with 401 it did nothing, so that it is asked once more where there is another token.
     *
     * @param body canonical JSON, null for a request without one
     * @param time until there has to be an outcome
     */
    public GraphOutcome exchange(GraphRequest request, byte[] body, Conversation conversation, Duration time) {
        Deadline deadline = Deadline.in(time);
        GraphOutcome outcome = once(request, body, conversation, time);
        boolean again = outcome instanceof GraphOutcome.Refused refused
                && refused.status() == 401
                && conversation.token().isRenewedAfter(refused)
                && !deadline.isOver();
        return again ? once(request, body, conversation, deadline.left()) : outcome;
    }

    private GraphOutcome once(GraphRequest request, byte[] body, Conversation conversation, Duration time) {
        if (time.isZero()) {
            return new GraphOutcome.NotSent(true);
        }
        long begin = System.nanoTime();
        Future<HttpClientRequest> connecting = connections.lease(options(request, body, conversation));
        try {
            GraphOutcome outcome = exchange(connecting, body, Deadline.in(time));
            conversation.traffic().add(request, outcome, Duration.ofNanos(System.nanoTime() - begin));
            return outcome;
        } finally {
            connections.release();
        }
    }

    private GraphOutcome exchange(Future<HttpClientRequest> connecting, byte[] body, Deadline deadline) {
        SendOrGiveUp sending = new SendOrGiveUp();
        Future<GraphOutcome> answer = connecting.compose(
                request -> sending.begin(request) ? send(request, body) : Future.failedFuture("given up"));
        try {
            await(connecting, shorter(deadline.left(), config.connectTimeout()));
        } catch (ExecutionException | TimeoutException noConnection) {
            if (sending.giveUp()) {
                return new GraphOutcome.NotSent(deadline.left().isZero());
            }
        }
        try {
            return await(answer, shorter(deadline.left(), config.readTimeout()));
        } catch (TimeoutException late) {
            sending.abort();
            return new GraphOutcome.Unanswered(true);
        } catch (ExecutionException brokenOff) {
            return new GraphOutcome.Unanswered(false);
        }
    }

    /** To be called on the connection's own thread: an answer that nobody waits for yet is lost. */
    private Future<GraphOutcome> send(HttpClientRequest request, byte[] body) {
        return (body == null ? request.send() : request.send(Buffer.buffer(body))).compose(this::read);
    }

    private Future<GraphOutcome> read(HttpClientResponse response) {
        return BoundedBody.of(response, LARGEST_BODY)
                .map(received -> outcome(response, received.getBytes()))
                .recover(failure -> failure instanceof TooLarge
                        ? Future.succeededFuture(outcome(response, null))
                        : Future.failedFuture(failure));
    }

    private RequestOptions options(GraphRequest request, byte[] body, Conversation conversation) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setAbsoluteURI(host.uri(request).toString());
        conversation.headers().forEach(options::putHeader);
        conversation.conditions().forEach(options::putHeader);
        options.putHeader("Authorization", conversation.token().authorization())
                .putHeader("client-request-id", conversation.clientRequestId())
                .putHeader("return-client-request-id", "true")
                .putHeader("Accept", "application/json")
                .putHeader("Prefer", "include-unknown-enum-members");
        if (body != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return options;
    }

    /** @param body null if it is too large */
    private GraphOutcome outcome(HttpClientResponse response, byte[] body) {
        int status = response.statusCode();
        GraphHeaders headers = GraphHeaders.of(response.headers());
        JsonNode tree = body == null ? null : reader.read(body);
        if (status >= 400) {
            JsonNode error = tree == null ? null : tree.get("error");
            return new GraphOutcome.Refused(status, error instanceof ObjectNode object ? object : null, headers);
        }
        boolean isEmpty = body != null && body.length == 0 || tree != null && tree.isObject() && tree.isEmpty();
        boolean isResource = tree instanceof ObjectNode
                && (tree.has("id") || !tree.path("error").isObject());
        if (status < 200 || status >= 300 || !isEmpty && !isResource) {
            return new GraphOutcome.Garbled(status, headers);
        }
        return new GraphOutcome.Accepted(status, isEmpty ? null : (ObjectNode) tree, headers);
    }

    private static <T> T await(Future<T> future, Duration time) throws ExecutionException, TimeoutException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
