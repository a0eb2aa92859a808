package io.graphfacade.transport;

/** An answer whose body is larger than it may be. Nothing of it is kept. */
public final class TooLarge extends Exception {

    TooLarge(int most) {
        super("an answer of more than " + most + " bytes", null, false, false);
    }
}
