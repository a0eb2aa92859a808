package io.graphfacade.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import io.graphfacade.transport.Deadline;
import io.graphfacade.transport.HttpConnections;
import io.graphfacade.transport.Transport;
import io.graphfacade.transport.TrustedCertificates;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends one request to Graph and reads its answer. The first connection is begun at start. */
@Singleton
class GraphTransport {

    /** Lambda takes answers of 6 MB, in which quotation marks and backslashes are escaped once more. A page of Graph's is much smaller. */
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final GraphHost host;
    private final Transport http;
    private final AnswerReader answers;

    @Inject
    GraphTransport(Vertx vertx, GraphHost host, GraphConfig config, ObjectMapper json) {
        this.host = host;
        HttpConnections connections = HttpConnections.kept(vertx, options(host, config), config.keepAlive());
        connections.beginFirst(host.root());
        http = new Transport(connections, LARGEST_BODY, config.connectTimeout(), config.readTimeout());
        answers = new AnswerReader(json);
    }

    private static HttpClientOptions options(GraphHost host, GraphConfig config) {
        TrustedCertificates.require("facade.graph.ca-certificate", config.caCertificate());
        HttpClientOptions options = new HttpClientOptions()
                .setSsl(host.isSecure())
                .setConnectTimeout((int) config.connectTimeout().toMillis());
        return TrustedCertificates.trust(options, config.caCertificate());
    }

    /** Observes the start, so that the first connection is begun then; see {@code Main}. */
    void atStart(@Observes Router routes) {}

    /**
     * Asks once more with another token, where there is one, after a 401: Graph did nothing.
     *
     * @param body canonical JSON, null for a request without one
     * @param time until there has to be an outcome
     */
    GraphOutcome send(GraphRequest request, byte @Nullable [] body, Conversation conversation, Duration time) {
        Deadline deadline = Deadline.in(time);
        GraphOutcome outcome = once(request, body, conversation, deadline);
        boolean again = outcome instanceof GraphOutcome.Refused refused
                && refused.status() == 401
                && conversation.token().isRenewedAfter(refused)
                && !deadline.isOver();
        return again ? once(request, body, conversation, deadline) : outcome;
    }

    private GraphOutcome once(
            GraphRequest request, byte @Nullable [] body, Conversation conversation, Deadline deadline) {
        if (deadline.isOver()) {
            return new GraphOutcome.NotSent(true);
        }
        long begin = System.nanoTime();
        Buffer sent = body == null ? null : Buffer.buffer(body);
        GraphOutcome outcome = answers.outcome(http.send(options(request, body, conversation), sent, deadline));
        conversation.traffic().add(request, outcome, Duration.ofNanos(System.nanoTime() - begin));
        return outcome;
    }

    private RequestOptions options(GraphRequest request, byte @Nullable [] body, Conversation conversation) {
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
}
