package io.graphfacade.operation;

import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Deletes a resource: checks the caller, then reports, or deletes and tells the outcome. */
@Singleton
public class DeleteUseCase {

    private final Access access;
    private final GraphClient graph;
    private final GraphConfig config;
    private final MistakenId mistakenId;

    @Inject
    DeleteUseCase(Access access, GraphClient graph, GraphConfig config, MistakenId mistakenId) {
        this.access = access;
        this.graph = graph;
        this.config = config;
        this.mistakenId = mistakenId;
    }

    public OperationResult run(DeleteOperation delete, OperationRequest request) {
        return EarlyEnd.asResult(() -> tried(delete.graph(), request));
    }

    private OperationResult tried(GraphOperation operation, OperationRequest request) {
        request.record().by(operation);
        String absence = operation.absence(request.version(), config.cloud());
        if (absence != null) {
            return new OperationResult.NotInGraph(absence);
        }
        List<Finding> findings = new ArrayList<>();
        GraphRequest deletion = new PathIds(request, findings).request(operation);
        if (QueryOptions.of(request.query()).validateOnly(findings) || request.validateOnly()) {
            boolean acceptable = findings.isEmpty();
            request.record().found(findings, List.of());
            String uri = graph.uri(deletion).toString();
            return new OperationResult.Reported(new Report(
                    acceptable, acceptable ? Report.GraphCall.of(deletion.method(), uri) : null, List.of(), findings));
        }
        Caller caller = access.admit(request, operation);
        request.record().found(findings, List.of());
        return findings.isEmpty()
                ? deleted(deletion, operation, request, caller)
                : new OperationResult.Refused(findings);
    }

    private OperationResult deleted(
            GraphRequest deletion, GraphOperation operation, OperationRequest request, Caller caller) {
        GraphToken token = access.token(caller, request, operation);
        Conversation conversation = request.conversation(token);
        GraphOutcome outcome = graph.change(deletion, null, new Effect.Deletion(deletion.read()), conversation);
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, Notes.NONE);
        }
        Redaction tokens = Redaction.NONE.and(token.values());
        return outcome instanceof GraphOutcome.Accepted accepted
                ? new OperationResult.Changed(null, accepted.headers().without(tokens), Notes.NONE)
                : new OperationResult.Failed(
                        mistakenId.explained(outcome, operation, request, conversation), tokens, Notes.NONE);
    }
}
