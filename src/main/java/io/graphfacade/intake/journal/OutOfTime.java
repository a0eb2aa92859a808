package io.graphfacade.intake.journal;

/** The deadline of the request came before the payload was taken in; nothing was sent. */
public final class OutOfTime extends RuntimeException {

    OutOfTime() {
        super("the payload was not taken in before the deadline", null, false, false);
    }
}
