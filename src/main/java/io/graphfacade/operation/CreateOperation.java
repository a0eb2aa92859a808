package io.graphfacade.operation;

import io.graphfacade.intake.PayloadType;

/** The declaration of a create: Graph's operation, the payload it takes, and how the result is found again. */
public record CreateOperation<T>(GraphOperation graph, PayloadType<T> payload, NaturalKey<T> key) {}
