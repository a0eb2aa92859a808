package io.graphfacade.operation;

import io.graphfacade.intake.PayloadType;

/** The declaration of an update, which changes the properties that are sent, and no others. */
public record UpdateOperation<T>(GraphOperation graph, PayloadType<T> payload) implements FacadeOperation {}
