package io.graphfacade.operation;

import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deletes a resource. */
@Singleton
class DeleteUseCase {

    private final Access access;
    private final GraphClient graph;
    private final MistakenId mistakenId;

    @Inject
    DeleteUseCase(Access access, GraphClient graph, MistakenId mistakenId) {
        this.access = access;
        this.graph = graph;
        this.mistakenId = mistakenId;
    }

    OperationResult run(DeleteOperation delete, OperationRequest request) {
        GraphOperation operation = delete.graph();
        List<Finding> findings = new ArrayList<>();
        GraphRequest deletion = new PathIds(request, findings).request(operation);
        if (WriteQuery.of(request.query(), findings).validateOnly() || request.validateOnly()) {
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
        Redaction tokens = Redaction.NONE.and(token.values());
        request.record().write().sends(deletion, Optional.empty(), tokens);
        GraphOutcome outcome = graph.change(deletion, null, new Effect.Deletion(deletion.read()), conversation);
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, Notes.NONE);
        }
        return outcome instanceof GraphOutcome.Accepted accepted
                ? new OperationResult.Changed(null, accepted.headers().without(tokens), Notes.NONE)
                : new OperationResult.Failed(
                        mistakenId.explained(outcome, operation, request, conversation), tokens, Notes.NONE);
    }
}
