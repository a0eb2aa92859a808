package io.graphfacade.intake;

/** The body is longer than the limit; it was not parsed. */
public final class BodyTooLarge extends RuntimeException {

    BodyTooLarge(long length, long limit) {
        super("The body has " + length + " bytes; at most " + limit + " are taken.", null, false, false);
    }
}
