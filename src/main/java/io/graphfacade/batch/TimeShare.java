package io.graphfacade.batch;

import io.graphfacade.transport.Deadline;
import java.time.Duration;

/** How the requests of a batch share its time. */
final class TimeShare {

    /** For one request to Graph and a look after it. With less, nobody may learn what became of a write. */
    static final Duration ENOUGH = Duration.ofSeconds(2);

    private TimeShare() {}

    /**
     * All that is left but {@link #ENOUGH} for each request that comes later; where that is not there for all, an equal share, and never
     * less than enough as long as there is that.
     *
     * @param waiting requests that have not run, with this one
     */
    static Deadline of(Deadline whole, int waiting) {
        Duration left = whole.left();
        Duration beforeOthers = left.minus(ENOUGH.multipliedBy(waiting - 1L));
        return Deadline.in(longest(beforeOthers, longest(left.dividedBy(waiting), shortest(left, ENOUGH))));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
