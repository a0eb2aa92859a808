package io.graphfacade.operation;

import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.intake.IntakeResult;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.RuleBook;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what would become of a payload. Nothing is sent. */
@Singleton
class PayloadReport {

    private final GraphClient graph;
    private final RuleBook ruleBook;

    @Inject
    PayloadReport(GraphClient graph, RuleBook ruleBook) {
        this.graph = graph;
        this.ruleBook = ruleBook;
    }

    /**
     * @param ofUrl findings about the URL
     * @param format of the text that a valid payload gets in place of the report, null for none
     */
    OperationResult of(
            GraphRequest write,
            OperationRequest request,
            List<Finding> ofUrl,
            IntakeResult<?> taken,
            @Nullable TextInAdvance form,
            @Nullable String format) {
        List<Finding> findings = new ArrayList<>(ofUrl);
        findings.addAll(taken.findings());
        WrittenText text = format == null || hasErrors(findings)
                ? null
                : Objects.requireNonNull(form)
                        .writer()
                        .write(format, taken.redaction().without(taken.canonical()));
        findings.addAll(text == null ? List.of() : text.findings(ruleBook, taken.written()));
        request.record().found(findings, taken.changes());
        boolean acceptable = !hasErrors(findings);
        return acceptable && text != null
                ? new OperationResult.Written(text.text(), new Notes(findings, taken.changes()))
                : new OperationResult.Reported(
                        new Report(acceptable, acceptable ? wouldSend(write, taken) : null, taken.changes(), findings));
    }

    private static boolean hasErrors(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }

    private Report.GraphCall wouldSend(GraphRequest write, IntakeResult<?> taken) {
        return new Report.GraphCall(
                write.method(), graph.uri(write).toString(), taken.redaction().masked(taken.canonical()));
    }
}
