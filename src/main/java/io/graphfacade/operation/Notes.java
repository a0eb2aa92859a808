package io.graphfacade.operation;

import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warnings and changes of a forwarded request. Its answer says them, also if Graph fails.
 *
 * @param preference of the caller that was followed (RFC 7240), null for none
 */
public record Notes(List<Finding> warnings, List<Change> changes, @Nullable String preference) {

    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
    }

    public Notes(List<Finding> warnings, List<Change> changes) {
        this(warnings, changes, null);
    }

    Notes with(List<Finding> further) {
        return new Notes(Stream.concat(warnings.stream(), further.stream()).toList(), changes, preference);
    }

    Notes applied(String followed) {
        return new Notes(warnings, changes, followed);
    }
}
