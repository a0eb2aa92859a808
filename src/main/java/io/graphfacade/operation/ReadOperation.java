package io.graphfacade.operation;

import java.util.Set;

/**
 * The declaration of a read.
 *
 * @param options that Graph documents for it (contract 3 to 7)
 * @param advancedQueries whether some queries need {@code ConsistencyLevel: eventual} (contract 3.1)
 */
public record ReadOperation(GraphOperation graph, Set<ReadOption> options, boolean advancedQueries)
        implements FacadeOperation {

    public ReadOperation {
        options = Set.copyOf(options);
    }

    public static ReadOperation of(GraphOperation graph, ReadOption... options) {
        return new ReadOperation(graph, Set.of(options), false);
    }

    public static ReadOperation withAdvancedQueries(GraphOperation graph, ReadOption... options) {
        return new ReadOperation(graph, Set.of(options), true);
    }
}
