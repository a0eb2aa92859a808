package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.rule.Fault;
import java.util.List;

/** By what a resource is known before it has an id (contract 13.4). */
public interface NaturalKey {

    /** Null if the payload lacks its key. */
    LookUp lookUp(GraphRequest creation, ObjectNode canonical);

    /** What existing resources say against another one like this (contract D9, L18). */
    List<Fault> conflicts(ObjectNode canonical, List<ObjectNode> existing);

    /** Whether an existing resource has anything to say against another one like this; of long lists no others are kept. */
    default boolean isConcernedBy(ObjectNode canonical, ObjectNode existing) {
        return !conflicts(canonical, List.of(existing)).isEmpty();
    }
}
