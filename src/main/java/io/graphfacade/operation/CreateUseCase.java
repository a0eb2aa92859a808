package io.graphfacade.operation;

import io.graphfacade.auth.Denial;
import io.graphfacade.auth.caller.Caller;
import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.intake.BodyTooLarge;
import io.graphfacade.intake.Intake;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.intake.journal.OutOfTime;
import io.graphfacade.intake.json.MalformedJson;
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
    private final GraphClient graph;
    private final GraphConfig config;
    private final Forwarding forwarding;

    @Inject
    CreateUseCase(Intake intake, Access access, GraphClient graph, GraphConfig config, Forwarding forwarding) {
        this.intake = intake;
        this.access = access;
        this.graph = graph;
        this.config = config;
        this.forwarding = forwarding;
    }

    public <T> OperationResult run(CreateOperation<T> create, OperationRequest request, byte[] body) {
        try {
            return tried(create, request, body);
        } catch (Denial denial) {
            return new OperationResult.Denied(denial, Notes.NONE);
        } catch (BodyTooLarge tooLarge) {
            return new OperationResult.Unreadable(
                    OperationResult.Unreadable.Reason.TOO_LARGE, String.valueOf(tooLarge.getMessage()));
        } catch (MalformedJson malformed) {
            return new OperationResult.Unreadable(
                    OperationResult.Unreadable.Reason.MALFORMED, String.valueOf(malformed.getMessage()));
        } catch (OutOfTime late) {
            return new OperationResult.Unreadable(
                    OperationResult.Unreadable.Reason.OUT_OF_TIME,
                    "There was no time left to check the body; nothing was sent.");
        }
    }

    private <T> OperationResult tried(CreateOperation<T> create, OperationRequest request, byte[] body) {
        GraphOperation operation = create.graph();
        request.record().by(operation);
        String absence = operation.absence(request.version(), config.cloud());
        if (absence != null) {
            return new OperationResult.NotInGraph(absence);
        }
        List<Finding> findings = new ArrayList<>();
        String[] segments = new PathIds(request, findings).segments(operation.path());
        GraphRequest creation = GraphRequest.post(operation.version(request.version()), segments);
        boolean validateOnly = QueryOptions.of(request.query()).validateOnly(findings) || request.validateOnly();
        if (validateOnly) {
            return report(creation, request, findings, intake.take(body, create.payload(), request.deadline()));
        }
        Caller caller = access.admit(request, operation);
        IntakeResult<T> taken = intake.take(body, create.payload(), request.deadline());
        List<Finding> errors =
                all(findings, taken, request).stream().filter(Finding::isError).toList();
        return errors.isEmpty()
                ? forwarding.outcome(create, creation, request, caller, taken)
                : new OperationResult.Refused(errors);
    }

    /** Findings of the URL and of the payload. */
    private static List<Finding> all(List<Finding> ofUrl, IntakeResult<?> taken, OperationRequest request) {
        List<Finding> all = new ArrayList<>(ofUrl);
        all.addAll(taken.findings());
        request.record().found(all, taken.changes());
        return all;
    }

    private OperationResult report(
            GraphRequest creation, OperationRequest request, List<Finding> ofUrl, IntakeResult<?> taken) {
        List<Finding> findings = all(ofUrl, taken, request);
        boolean acceptable = findings.stream().noneMatch(Finding::isError);
        return new OperationResult.Reported(
                new Report(acceptable, acceptable ? wouldSend(creation, taken) : null, taken.changes(), findings));
    }

    private Report.GraphCall wouldSend(GraphRequest creation, IntakeResult<?> taken) {
        return new Report.GraphCall(
                creation.method(),
                graph.uri(creation).toString(),
                taken.redaction().masked(taken.canonical()));
    }
}
