package io.graphfacade.transport;

/** No connection, one that broke off, or an answer too large to be read. Of why, only the kind is told: the rest may quote what was sent. */
public final class NoAnswer extends Exception {

    private final boolean tooLarge;

    NoAnswer(Throwable cause) {
        super(reason(cause), null, false, false);
        tooLarge = cause instanceof TooLarge;
    }

    /** Whether something came, and more than is read. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    private static String reason(Throwable cause) {
        return cause instanceof TooLarge
                ? cause.getMessage()
                : "no connection, or it broke off: " + cause.getClass().getSimpleName();
    }
}
