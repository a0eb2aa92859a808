package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.rule.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identifies a resource that has no id yet (contract 13.4). */
public interface NaturalKey<T> {

    /**
     * Null if the payload lacks its key.
     *
     * @param canonical the payload as it is sent
     */
    @Nullable
    LookUp lookUp(GraphRequest creation, T payload, ObjectNode canonical);

    /** Faults of the payload beside existing resources (contract D9, L18). */
    List<Fault> conflicts(T payload, List<ObjectNode> existing);

    /** Whether an existing resource causes a fault. A look-up keeps only such resources of a long list. */
    default boolean isConcernedBy(T payload, ObjectNode existing) {
        return !conflicts(payload, List.of(existing)).isEmpty();
    }
}
