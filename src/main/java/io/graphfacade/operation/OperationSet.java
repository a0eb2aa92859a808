package io.graphfacade.operation;

import java.util.List;

/** The operations that one package declares. */
public interface OperationSet {

    List<FacadeOperation> operations();
}
