package io.graphfacade.operation;

import io.graphfacade.intake.PayloadType;

/** What can be created: Graph's operation for it, the payload it takes, and how the result is found again. */
public record Creatable<T>(GraphOperation operation, PayloadType<T> type, NaturalKey key) {}
