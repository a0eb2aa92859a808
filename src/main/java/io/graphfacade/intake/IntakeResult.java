package io.graphfacade.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Finding;
import io.graphfacade.rule.Pointer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A payload that was taken in.
 *
 * @param canonical what would go to Graph, as far as it could be made of the body
 * @param payload the same as a record; what could not be bound is null
 * @param redaction knows the secrets of the body
 * @param written where the caller wrote what is at a place of the canonical payload
 */
public record IntakeResult<T>(
        ObjectNode canonical,
        T payload,
        List<Finding> findings,
        List<Change> changes,
        Redaction redaction,
        UnaryOperator<Pointer> written) {

    /** Whether it may go to Graph. */
    public boolean isAcceptable() {
        return findings.stream().noneMatch(Finding::isError);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }
}
