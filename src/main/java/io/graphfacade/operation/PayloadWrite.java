package io.graphfacade.operation;

import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.PayloadType;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.rule.Finding;
import io.graphfacade.storedkey.StoredKeyReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What all writes with a payload have in common: checks the caller, the URL and the payload, then reports, or has the payload sent. */
@Singleton
class PayloadWrite {

    /** How a valid payload is sent, and the outcome. */
    interface Sending<T> {

        OperationResult send(GraphRequest write, Caller caller, IntakeResult<T> payload);
    }

    private final Intake intake;
    private final Access access;
    private final StoredKeyReader storedKeys;
    private final GraphClient graph;

    @Inject
    PayloadWrite(Intake intake, Access access, StoredKeyReader storedKeys, GraphClient graph) {
        this.storedKeys = storedKeys;
        this.intake = intake;
        this.access = access;
        this.graph = graph;
    }

    <T> OperationResult run(
            GraphOperation operation, PayloadType<T> type, OperationRequest request, byte[] body, Sending<T> sending) {
        List<Finding> findings = new ArrayList<>();
        GraphRequest write = new PathIds(request, findings).request(operation);
        if (QueryOptions.of(request.query()).validateOnly(findings) || request.validateOnly()) {
            return report(write, request, findings, intake.take(body, type, request.deadline(), storedKeys.named()));
        }
        Caller caller = access.admit(request, operation);
        IntakeResult<T> taken = intake.take(body, type, request.deadline(), storedKeys.named());
        List<Finding> errors = errors(findings, taken, request);
        if (errors.isEmpty() && hasStoredKeys(taken)) {
            // only now, so that nobody learns what is stored by a payload that is refused anyway
            taken = intake.take(body, type, request.deadline(), storedKeys.readFor(caller, request.deadline()));
            errors = errors(findings, taken, request);
        }
        return errors.isEmpty() ? sending.send(write, caller, taken) : new OperationResult.Refused(errors);
    }

    private static boolean hasStoredKeys(IntakeResult<?> taken) {
        return taken.changes().stream().anyMatch(change -> change.code().equals(IntakeRules.STORED_KEY.code()));
    }

    private static List<Finding> errors(List<Finding> ofUrl, IntakeResult<?> taken, OperationRequest request) {
        return all(ofUrl, taken, request).stream().filter(Finding::isError).toList();
    }

    private OperationResult report(
            GraphRequest write, OperationRequest request, List<Finding> ofUrl, IntakeResult<?> taken) {
        List<Finding> findings = all(ofUrl, taken, request);
        boolean acceptable = findings.stream().noneMatch(Finding::isError);
        return new OperationResult.Reported(
                new Report(acceptable, acceptable ? wouldSend(write, taken) : null, taken.changes(), findings));
    }

    private Report.GraphCall wouldSend(GraphRequest write, IntakeResult<?> taken) {
        return new Report.GraphCall(
                write.method(), graph.uri(write).toString(), taken.redaction().masked(taken.canonical()));
    }

    private static List<Finding> all(List<Finding> ofUrl, IntakeResult<?> taken, OperationRequest request) {
        List<Finding> all = new ArrayList<>(ofUrl);
        all.addAll(taken.findings());
        request.record().found(all, taken.changes());
        return all;
    }
}
