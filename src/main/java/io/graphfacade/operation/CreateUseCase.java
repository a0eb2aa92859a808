package io.graphfacade.operation;

import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.rule.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Creates a resource: checks the caller and the payload, then reports, or forwards the payload and tells the outcome. */
@Singleton
public class CreateUseCase {

    private final Intake intake;
    private final Access access;
    private final PayloadReport reports;
    private final GraphConfig config;
    private final Forwarding forwarding;

    @Inject
    CreateUseCase(Intake intake, Access access, PayloadReport reports, GraphConfig config, Forwarding forwarding) {
        this.intake = intake;
        this.access = access;
        this.reports = reports;
        this.config = config;
        this.forwarding = forwarding;
    }

    public <T> OperationResult run(CreateOperation<T> create, OperationRequest request, byte[] body) {
        return EarlyEnd.asResult(() -> tried(create, request, body));
    }

    private <T> OperationResult tried(CreateOperation<T> create, OperationRequest request, byte[] body) {
        GraphOperation operation = create.graph();
        request.record().by(operation);
        String absence = operation.absence(request.version(), config.cloud());
        if (absence != null) {
            return new OperationResult.NotInGraph(absence);
        }
        List<Finding> findings = new ArrayList<>();
        GraphRequest creation = new PathIds(request, findings).request(operation);
        boolean validateOnly = QueryOptions.of(request.query()).validateOnly(findings) || request.validateOnly();
        if (validateOnly) {
            return reports.report(creation, request, findings, intake.take(body, create.payload(), request.deadline()));
        }
        Caller caller = access.admit(request, operation);
        IntakeResult<T> taken = intake.take(body, create.payload(), request.deadline());
        List<Finding> errors = reports.all(findings, taken, request).stream()
                .filter(Finding::isError)
                .toList();
        return errors.isEmpty()
                ? forwarding.outcome(create, creation, request, caller, taken)
                : new OperationResult.Refused(errors);
    }
}
