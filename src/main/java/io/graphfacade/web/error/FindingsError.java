package io.graphfacade.web.error;

import io.graphfacade.rule.Finding;
import java.util.List;

/** The error of a request with findings of severity error: one detail for each. */
public final class FindingsError {

    private FindingsError() {}

    public static ErrorAnswer of(List<Finding> errors) {
        Finding only = errors.size() == 1 ? errors.get(0) : null;
        String message = only != null ? only.message() : "The request has " + errors.size() + " faults; see details.";
        List<ODataError.Detail> details = errors.stream()
                .map(finding -> new ODataError.Detail(finding.code(), finding.message(), finding.pointer()))
                .toList();
        return new ErrorAnswer(400, "invalidRequest", message, only == null ? null : only.pointer(), details);
    }
}
