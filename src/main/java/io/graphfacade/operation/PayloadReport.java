package io.graphfacade.operation;

import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.rule.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Puts together what is found in a write: in its URL and in its payload. */
@Singleton
class PayloadReport {

    private final GraphClient graph;

    @Inject
    PayloadReport(GraphClient graph) {
        this.graph = graph;
    }

    /** Findings of the URL and of the payload. */
    List<Finding> all(List<Finding> ofUrl, IntakeResult<?> taken, OperationRequest request) {
        List<Finding> all = new ArrayList<>(ofUrl);
        all.addAll(taken.findings());
        request.record().found(all, taken.changes());
        return all;
    }

    /** The answer to {@code validateOnly}. */
    OperationResult report(GraphRequest write, OperationRequest request, List<Finding> ofUrl, IntakeResult<?> taken) {
        List<Finding> findings = all(ofUrl, taken, request);
        boolean acceptable = findings.stream().noneMatch(Finding::isError);
        return new OperationResult.Reported(
                new Report(acceptable, acceptable ? wouldSend(write, taken) : null, taken.changes(), findings));
    }

    private Report.GraphCall wouldSend(GraphRequest write, IntakeResult<?> taken) {
        return new Report.GraphCall(
                write.method(), graph.uri(write).toString(), taken.redaction().masked(taken.canonical()));
    }
}
