package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.redaction.Redaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Changes properties of a resource. */
@Singleton
class UpdateUseCase {

    private final PayloadWrite writes;
    private final Access access;
    private final GraphClient graph;
    private final AfterWrite afterWrite;
    private final MistakenId mistakenId;
    private final CanonicalJson json;

    @Inject
    UpdateUseCase(
            PayloadWrite writes,
            Access access,
            GraphClient graph,
            AfterWrite afterWrite,
            MistakenId mistakenId,
            CanonicalJson json) {
        this.writes = writes;
        this.access = access;
        this.graph = graph;
        this.afterWrite = afterWrite;
        this.mistakenId = mistakenId;
        this.json = json;
    }

    <T> OperationResult run(UpdateOperation<T> update, OperationRequest request, byte[] body) {
        return writes.run(
                update, request, body, (change, caller, payload) -> changed(change, update, request, caller, payload));
    }

    private OperationResult changed(
            GraphRequest change,
            UpdateOperation<?> update,
            OperationRequest request,
            Caller caller,
            IntakeResult<?> taken) {
        GraphOperation operation = update.graph();
        Notes notes = new Notes(taken.warnings(), taken.changes());
        GraphToken token = access.token(caller, request, operation);
        Conversation conversation = request.conversation(token);
        Effect effect = update.effect().apply(change, taken.canonical());
        Redaction redaction = taken.redaction().and(token.values());
        request.record().write().sends(change, Optional.of(taken.canonical()), redaction);
        GraphOutcome outcome = graph.change(change, json.bytes(taken.canonical()), effect, conversation);
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, notes);
        }
        if (outcome instanceof GraphOutcome.Accepted accepted) {
            AfterWrite.Seen seen = request.preferences().representation()
                    ? afterWrite.update(change, effect, taken, notes, conversation)
                    : new AfterWrite.Seen(null, notes);
            ObjectNode body = seen.body() == null ? accepted.body() : seen.body();
            return new OperationResult.Changed(
                    body == null ? null : Redaction.of(body).without(redaction.without(body)),
                    accepted.headers().without(redaction),
                    seen.notes());
        }
        return new OperationResult.Failed(
                mistakenId.explained(outcome, operation, request, conversation), redaction, notes);
    }
}
