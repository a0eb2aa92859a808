package io.graphfacade.operation;

import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Finding;
import java.util.List;

/** Warnings and changes of a request that is forwarded. Its answer says them, whatever comes of it. */
public record Notes(List<Finding> warnings, List<Change> changes) {

    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
    }
}
