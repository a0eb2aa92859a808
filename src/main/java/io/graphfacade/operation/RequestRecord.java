package io.graphfacade.operation;

import io.graphfacade.auth.caller.CallerIdentity;
import io.graphfacade.graph.message.Traffic;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Finding;
import java.time.Duration;
import java.util.List;

/** Collects codes and counts of one request for the log. What is of its payload is in the record of the write only. */
public final class RequestRecord {

    private final Traffic traffic = new Traffic();
    private final WriteRecord write = new WriteRecord();
    private CallerIdentity caller = CallerIdentity.UNKNOWN;
    private Duration tokenTime = Duration.ZERO;
    private String operation = "none";
    private List<String> changes = List.of();
    private List<String> warnings = List.of();
    private List<String> errors = List.of();

    void by(GraphOperation graphOperation) {
        named(graphOperation.title());
    }

    /** For what is no operation of Graph's resources. */
    public void named(String title) {
        operation = title;
    }

    public void found(List<Finding> findings, List<Change> made) {
        changes = made.stream().map(Change::code).distinct().toList();
        warnings = codes(findings.stream().filter(finding -> !finding.isError()).toList());
        errors = codes(findings.stream().filter(Finding::isError).toList());
    }

    void by(CallerIdentity identity) {
        caller = identity;
    }

    void waitedForToken(Duration time) {
        tokenTime = tokenTime.plus(time);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    public Traffic traffic() {
        return traffic;
    }

    /** None for reads and reports. */
    public WriteRecord write() {
        return write;
    }

    /** Time to verify the caller's token and to get one for Graph; zero in mode pass-through. */
    public Duration tokenTime() {
        return tokenTime;
    }

    /** Unknown in mode pass-through. */
    public CallerIdentity caller() {
        return caller;
    }

    /** Its title in Graph's documentation, "none" if the path is not that of an operation. */
    public String operation() {
        return operation;
    }

    public List<String> changes() {
        return changes;
    }

    public List<String> warnings() {
        return warnings;
    }

    public List<String> errors() {
        return errors;
    }
}
