package io.graphfacade.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.BearerToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Asks Graph, and only the configured Graph, and says how it ended. */
@Singleton
public class GraphClient {

    private final GraphApi graphApi;
    private final URI graph;
    private final ObjectMapper json;

    @Inject
    GraphClient(GraphApi graphApi, GraphConfig config, ObjectMapper json) {
        this.graphApi = graphApi;
        this.graph = GraphApiProducer.graph(config);
        this.json = json;
    }

    /** @param body canonical JSON, null for a request without one */
    public GraphOutcome send(GraphRequest request, byte[] body, BearerToken token, String clientRequestId) {
        String url = uri(request).toString();
        String authorization = token.authorization();
        try (Response response = body == null
                ? graphApi.get(url, authorization, clientRequestId)
                : graphApi.post(url, authorization, clientRequestId, body)) {
            return outcome(response);
        } catch (ProcessingException e) {
            return failure(e);
        }
    }

    /** Where a request goes. */
    public URI uri(GraphRequest request) {
        return request.at(graph);
    }

    private GraphOutcome outcome(Response response) {
        int status = response.getStatus();
        GraphHeaders headers = GraphHeaders.of(response);
        byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
        JsonNode tree = parse(body);
        if (status >= 400) {
            JsonNode error = tree == null ? null : tree.get("error");
            return new GraphOutcome.Refused(status, error instanceof ObjectNode object ? object : null, headers);
        }
        boolean isEmpty = body.length == 0 || tree != null && tree.isObject() && tree.isEmpty();
        if (status < 200 || status >= 300 || !isEmpty && !(tree instanceof ObjectNode)) {
            return new GraphOutcome.Garbled(status, headers);
        }
        return new GraphOutcome.Accepted(status, isEmpty ? null : (ObjectNode) tree, headers);
    }

    private JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? null : json.readTree(body);
        } catch (IOException notJson) {
            return null;
        }
    }

    private static GraphOutcome failure(ProcessingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException
                    || cause instanceof SSLHandshakeException) {
                return new GraphOutcome.NotSent();
            }
            if (cause instanceof TimeoutException) {
                return new GraphOutcome.Unanswered(true);
            }
        }
        return new GraphOutcome.Unanswered(false);
    }
}
