package io.graphfacade.operation;

import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.GraphFailure;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.InvalidPayload;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.RuleBook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The way of every read: ask Graph and pass on what it says, without secrets. */
@Singleton
public class Reads {

    private final Access access;
    private final GraphClient graph;
    private final GraphConfig config;
    private final RuleBook ruleBook;

    @Inject
    Reads(Access access, GraphClient graph, GraphConfig config, RuleBook ruleBook) {
        this.ruleBook = ruleBook;
        this.access = access;
        this.graph = graph;
        this.config = config;
    }

    /** @param path the resource's segments below the version */
    public Response read(GraphOperation operation, Call call, String... path) {
        RequestRecord.of(call.request()).by(operation);
        GraphVersion version = operation.versionFor(RequestPath.version(call.request()), config.cloud());
        Caller caller = access.admit(call, operation);
        call.checkQueryOptions(ruleBook);
        RequestRecord.of(call.request()).found(call.findings(), List.of());
        List<Finding> errors = call.findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidPayload(errors);
        }
        FindingHeaders.announce(call.findings(), List.of(), call.request());
        GraphToken token = access.token(caller, call, operation);
        GraphOutcome outcome = graph.read(GraphRequest.get(version, path), call.conversation(token));
        access.learn(caller, call, token, outcome);
        if (outcome instanceof GraphOutcome.Accepted accepted && accepted.body() != null) {
            Redaction secrets = Redaction.of(accepted.body(), token.values());
            return GraphAnswer.of(Response.Status.OK, accepted.body(), accepted.headers(), secrets)
                    .build();
        }
        Redaction redaction = Redaction.NONE.and(token.values());
        throw new GraphFailure(withBody(outcome), redaction);
    }

    /** A read that succeeds without a body did not succeed. */
    private static GraphOutcome withBody(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Accepted accepted
                ? new GraphOutcome.Garbled(accepted.status(), accepted.headers())
                : outcome;
    }
}
