package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.TokenSource;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.GraphConfig;
import io.graphfacade.graph.GraphFailure;
import io.graphfacade.graph.GraphOutcome;
import io.graphfacade.graph.GraphRequest;
import io.graphfacade.graph.GraphVersion;
import io.graphfacade.intake.InvalidPayload;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The way of every read: ask Graph and pass on what it says, without secrets. */
@Singleton
public class Reads {

    private final TokenSource tokens;
    private final GraphClient graph;
    private final GraphConfig config;

    @Inject
    Reads(TokenSource tokens, GraphClient graph, GraphConfig config) {
        this.tokens = tokens;
        this.graph = graph;
        this.config = config;
    }

    /** @param path the resource's segments below the version */
    public Response read(GraphOperation operation, Call call, String... path) {
        GraphVersion version = operation.versionFor(VersionPrefix.of(call.request()), config.cloud());
        BearerToken token = tokens.tokenFor(call.authorization());
        operation.requireUsable(token);
        call.refuseQueryOptions();
        if (!call.findings().isEmpty()) {
            throw new InvalidPayload(call.findings());
        }
        GraphOutcome outcome = graph.send(GraphRequest.get(version, path), null, token, call.clientRequestId());
        if (outcome instanceof GraphOutcome.Accepted accepted && accepted.body() != null) {
            Response.ResponseBuilder answer =
                    Response.ok(Redaction.without(accepted.body())).type(MediaType.APPLICATION_JSON_TYPE);
            accepted.headers().values().forEach(answer::header);
            return answer.build();
        }
        throw new GraphFailure(withBody(outcome), false);
    }

    /** A read that succeeds without a body did not succeed. */
    private static GraphOutcome withBody(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Accepted accepted
                ? new GraphOutcome.Garbled(accepted.status(), accepted.headers())
                : outcome;
    }
}
