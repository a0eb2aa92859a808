package io.graphfacade.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.intake.PayloadType;
import java.util.function.BiFunction;

/**
 * The declaration of an update, which changes what is sent, and nothing else.
 *
 * @param effect by which it is seen afterwards, made of the request and its body
 */
public record UpdateOperation<T>(
        GraphOperation graph, PayloadType<T> payload, BiFunction<GraphRequest, ObjectNode, Effect> effect)
        implements FacadeOperation, PayloadOperation<T> {

    /** An update of properties. */
    public UpdateOperation(GraphOperation graph, PayloadType<T> payload) {
        this(graph, payload, Effect.Update::of);
    }
}
