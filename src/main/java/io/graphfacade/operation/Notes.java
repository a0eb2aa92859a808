package io.graphfacade.operation;

import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Finding;
import java.util.List;

/** Warnings and changes of a forwarded request. Its answer says them, also if Graph fails. */
public record Notes(List<Finding> warnings, List<Change> changes) {

    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
    }
}
