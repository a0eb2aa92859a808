package io.graphfacade.operation;

import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.RuleBook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads a resource: checks the caller, asks Graph, and passes the answer on without secrets. */
@Singleton
public class ReadUseCase {

    private final Access access;
    private final GraphClient graph;
    private final GraphConfig config;
    private final RuleBook ruleBook;

    @Inject
    ReadUseCase(Access access, GraphClient graph, GraphConfig config, RuleBook ruleBook) {
        this.access = access;
        this.graph = graph;
        this.config = config;
        this.ruleBook = ruleBook;
    }

    public OperationResult run(GraphOperation operation, OperationRequest request) {
        try {
            return tried(operation, request);
        } catch (Denial denial) {
            return new OperationResult.Denied(denial, Notes.NONE);
        }
    }

    private OperationResult tried(GraphOperation operation, OperationRequest request) {
        request.record().by(operation);
        String absence = operation.absence(request.version(), config.cloud());
        if (absence != null) {
            return new OperationResult.NotInGraph(absence);
        }
        Caller caller = access.admit(request, operation);
        List<Finding> findings = new ArrayList<>();
        String[] segments = new PathIds(request, findings).segments(operation.path());
        QueryOptions.of(request.query()).ofRead(ruleBook, findings);
        request.record().found(findings, List.of());
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            return new OperationResult.Refused(errors);
        }
        GraphRequest read = GraphRequest.get(operation.version(request.version()), segments);
        return asked(read, operation, request, caller, new Notes(findings, List.of()));
    }

    private OperationResult asked(
            GraphRequest read, GraphOperation operation, OperationRequest request, Caller caller, Notes notes) {
        GraphToken token = access.token(caller, request, operation);
        GraphOutcome outcome = graph.read(read, request.conversation(token));
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, notes);
        }
        if (outcome instanceof GraphOutcome.Accepted accepted && accepted.body() != null) {
            Redaction secrets = Redaction.of(accepted.body(), token.values());
            return new OperationResult.Answered(
                    secrets.without(accepted.body()), accepted.headers().without(secrets), notes);
        }
        return new OperationResult.Failed(withBody(outcome), Redaction.NONE.and(token.values()), notes);
    }

    /** A read without a body has not succeeded. */
    private static GraphOutcome withBody(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Accepted accepted
                ? new GraphOutcome.Garbled(accepted.status(), accepted.headers())
                : outcome;
    }
}
