package io.graphfacade.operation;

/** The declaration of an operation that the facade serves. */
public sealed interface FacadeOperation permits CreateOperation, ReadOperation, UpdateOperation, DeleteOperation {

    /** Graph's operation. */
    GraphOperation graph();
}
