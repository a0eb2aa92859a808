package io.graphfacade.operation;

import io.graphfacade.intake.PayloadType;

/**
 * The declaration of a create: Graph's operation, the payload it takes, and how the result is found again.
 *
 * @param isReadable whether the facade serves the read of what it creates, by its id below the same path
 */
public record CreateOperation<T>(GraphOperation graph, PayloadType<T> payload, NaturalKey<T> key, boolean isReadable)
        implements FacadeOperation {}
