package io.graphfacade.auth;

/** Operations for which Graph asks for the same kind of rights (contract 10). */
public enum OperationFamily {
    DEVICES,
    NETWORK_ACCESS
}
