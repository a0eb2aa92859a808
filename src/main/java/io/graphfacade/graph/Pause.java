package io.graphfacade.graph;

import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The waits between attempts: as long as Graph asks for, else longer each time, with jitter so that callers do not return together. */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** An attempt with less time than this is not worth making. */
    private static final Duration SHORTEST_ATTEMPT = Duration.ofMillis(300);

    private Pause() {}

    /** @param attempt how many were made, from 1 */
    static Duration after(GraphOutcome outcome, int attempt) {
        Duration backOff = backOff(attempt);
        return asked(outcome).map(asked -> longer(asked, attempt, backOff)).orElse(backOff);
    }

    /** Takes the wait if another attempt fits in after it. */
    static boolean taken(Duration wait, Conversation conversation) {
        if (!conversation.deadline().allows(wait.plus(SHORTEST_ATTEMPT))) {
            return false;
        }
        try {
            Thread.sleep(wait.toMillis());
            conversation.traffic().paused(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Duration> asked(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Refused refused
                ? refused.headers().retryAfter()
                : Optional.empty();
    }

    /** From the second attempt on, our own wait replaces a shorter one that Graph asks for. */
    private static Duration longer(Duration asked, int attempt, Duration backOff) {
        return attempt == 1 || asked.compareTo(backOff) > 0 ? asked : backOff;
    }

    private static Duration backOff(int attempt) {
        long exponential = FIRST.toMillis() << Math.min(attempt - 1, 10);
        long most = Math.min(exponential, LONGEST.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
