package io.graphfacade.operation;

/** The declaration of a delete. */
public record DeleteOperation(GraphOperation graph) implements FacadeOperation {}
