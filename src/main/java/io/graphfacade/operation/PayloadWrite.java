package io.graphfacade.operation;

import io.graphfacade.auth.caller.Caller;
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
import java.util.Set;

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
    private final PayloadReport reports;

    @Inject
    PayloadWrite(Intake intake, Access access, StoredKeyReader storedKeys, PayloadReport reports) {
        this.storedKeys = storedKeys;
        this.intake = intake;
        this.access = access;
        this.reports = reports;
    }

    <T> OperationResult run(PayloadOperation<T> operation, OperationRequest request, byte[] body, Sending<T> sending) {
        PayloadType<T> type = operation.payload();
        List<Finding> findings = new ArrayList<>();
        GraphRequest write = new PathIds(request, findings).request(operation.graph());
        Set<String> formats =
                operation.text() == null ? Set.of() : operation.text().formats();
        WriteQuery query = WriteQuery.of(request.query(), request.validateOnly(), formats, findings);
        if (query.validateOnly()) {
            IntakeResult<T> taken = intake.take(body, type, request.deadline(), storedKeys.named());
            return reports.of(write, request, findings, taken, operation.text(), query.format());
        }
        Caller caller = access.admit(request, operation.graph());
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

    private static List<Finding> all(List<Finding> ofUrl, IntakeResult<?> taken, OperationRequest request) {
        List<Finding> all = new ArrayList<>(ofUrl);
        all.addAll(taken.findings());
        request.record().found(all, taken.changes());
        return all;
    }
}
