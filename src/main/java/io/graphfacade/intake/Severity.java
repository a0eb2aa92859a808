package io.graphfacade.intake;

/** What a rule's finding does: an error refuses the payload, a warning goes with it, off is not looked at. */
public enum Severity {
    ERROR,
    WARNING,
    OFF
}
