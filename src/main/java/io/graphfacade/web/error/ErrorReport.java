package io.graphfacade.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.operation.Report;
import io.graphfacade.rule.Finding;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The answer to {@code validateOnly=true} for an invalid payload. Clients for Graph read the error, portals read the rest.
 *
 * @param error as without {@code validateOnly}
 * @param acceptable false
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorReport(ODataError.Body error, boolean acceptable, List<Change> changes, List<Finding> findings) {

    public static ErrorReport of(ODataError error, Report report) {
        return new ErrorReport(error.error(), report.acceptable(), report.changes(), report.findings());
    }
}
