package io.graphfacade.operation;

import io.graphfacade.rule.Finding;
import java.util.List;

/** A report whose payload would be refused, with what it would be refused for. */
public final class RefusedReport extends RuntimeException {

    private final transient Report report;

    RefusedReport(Report report) {
        super("the payload would be refused", null, false, false);
        this.report = report;
    }

    public Report report() {
        return report;
    }

    public List<Finding> errors() {
        return report.findings().stream().filter(Finding::isError).toList();
    }
}
