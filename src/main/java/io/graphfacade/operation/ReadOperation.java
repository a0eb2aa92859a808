package io.graphfacade.operation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a read.
 *
 * @param options that Graph documents for it (contract 3 to 7)
 * @param advancedQueries whether some queries need {@code ConsistencyLevel: eventual} (contract 3.1)
 * @param text that it can be had as too, null for JSON only
 */
public record ReadOperation(
        GraphOperation graph, Set<ReadOption> options, boolean advancedQueries, @Nullable TextForm text)
        implements FacadeOperation {

    public ReadOperation {
        options = Set.copyOf(options);
    }

    public static ReadOperation of(GraphOperation graph, ReadOption... options) {
        return new ReadOperation(graph, Set.of(options), false, null);
    }

    public static ReadOperation withAdvancedQueries(GraphOperation graph, ReadOption... options) {
        return new ReadOperation(graph, Set.of(options), true, null);
    }

    /** The same, which can be had as text too. */
    public ReadOperation orAs(TextForm form) {
        return new ReadOperation(graph, options, advancedQueries, form);
    }
}
