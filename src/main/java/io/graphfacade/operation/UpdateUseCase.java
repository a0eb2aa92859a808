package io.graphfacade.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.GraphToken;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Changes properties of a resource: checks the caller and the payload, then reports, or sends the change and tells the outcome. */
@Singleton
public class UpdateUseCase {

    private final Intake intake;
    private final Access access;
    private final GraphClient graph;
    private final GraphConfig config;
    private final PayloadReport reports;
    private final MistakenId mistakenId;
    private final ObjectMapper json;

    @Inject
    UpdateUseCase(
            Intake intake,
            Access access,
            GraphClient graph,
            GraphConfig config,
            PayloadReport reports,
            MistakenId mistakenId,
            ObjectMapper json) {
        this.intake = intake;
        this.access = access;
        this.graph = graph;
        this.config = config;
        this.reports = reports;
        this.mistakenId = mistakenId;
        this.json = json;
    }

    public <T> OperationResult run(UpdateOperation<T> update, OperationRequest request, byte[] body) {
        return EarlyEnd.asResult(() -> tried(update, request, body));
    }

    private <T> OperationResult tried(UpdateOperation<T> update, OperationRequest request, byte[] body) {
        GraphOperation operation = update.graph();
        request.record().by(operation);
        String absence = operation.absence(request.version(), config.cloud());
        if (absence != null) {
            return new OperationResult.NotInGraph(absence);
        }
        List<Finding> findings = new ArrayList<>();
        GraphRequest change = new PathIds(request, findings).request(operation);
        boolean validateOnly = QueryOptions.of(request.query()).validateOnly(findings) || request.validateOnly();
        if (validateOnly) {
            return reports.report(change, request, findings, intake.take(body, update.payload(), request.deadline()));
        }
        Caller caller = access.admit(request, operation);
        IntakeResult<T> taken = intake.take(body, update.payload(), request.deadline());
        List<Finding> errors = reports.all(findings, taken, request).stream()
                .filter(Finding::isError)
                .toList();
        return errors.isEmpty() ? changed(change, update, request, caller, taken) : new OperationResult.Refused(errors);
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
        GraphOutcome outcome = graph.change(
                change, bytes(taken.canonical()), update.effect().apply(change, taken.canonical()), conversation);
        Denial denial = access.refusal(caller, request, token, outcome);
        if (denial != null) {
            return new OperationResult.Denied(denial, notes);
        }
        Redaction redaction = taken.redaction().and(token.values());
        if (outcome instanceof GraphOutcome.Accepted accepted) {
            ObjectNode body = accepted.body() == null ? null : redaction.without(accepted.body());
            return new OperationResult.Changed(body, accepted.headers().without(redaction), notes);
        }
        return new OperationResult.Failed(
                mistakenId.explained(outcome, operation, request, conversation), redaction, notes);
    }

    private byte[] bytes(ObjectNode canonical) {
        try {
            return json.writeValueAsBytes(canonical);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
