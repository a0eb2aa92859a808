package io.graphfacade.operation;

import io.graphfacade.intake.PayloadType;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a create: Graph's operation, the payload it takes, and how the result is found again.
 *
 * @param isReadable whether the facade serves the read of what it creates, by its id below the same path
 * @param text that its report can be had as too, null for JSON only
 */
public record CreateOperation<T>(
        GraphOperation graph,
        PayloadType<T> payload,
        NaturalKey<T> key,
        boolean isReadable,
        @Nullable TextInAdvance text)
        implements FacadeOperation, PayloadOperation<T> {

    public CreateOperation(GraphOperation graph, PayloadType<T> payload, NaturalKey<T> key, boolean isReadable) {
        this(graph, payload, key, isReadable, null);
    }

    /** The same with a text that callers can ask for in place of the report. */
    public CreateOperation<T> orInAdvanceAs(TextInAdvance form) {
        return new CreateOperation<>(graph, payload, key, isReadable, form);
    }
}
