package io.graphfacade.aws;

import java.time.Duration;

/** The time that is left for an operation, whatever it is made of. */
record TimeLimit(long nanoTime) {

    static TimeLimit in(Duration time) {
        return new TimeLimit(System.nanoTime() + time.toNanos());
    }

    /** Negative once it is over. */
    long nanosLeft() {
        return nanoTime - System.nanoTime();
    }

    boolean isOver() {
        return nanosLeft() <= 0;
    }
}
