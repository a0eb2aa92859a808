package io.graphfacade.graph;

import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;

/** How often it is tried again, and by whom. */
final class Patience {

    /** What tells nothing new after so many attempts is passed on; where Graph asks for a wait, there is time for the limit. */
    static final int MOST_ATTEMPTS = 3;

    private Patience() {}

    /** Whether an attempt that may be followed by another one was the last. */
    static boolean isOver(GraphOutcome outcome, int attempt, Conversation conversation) {
        return isForCaller(outcome, conversation) || !asksForWait(outcome) && attempt >= MOST_ATTEMPTS;
    }

    /** Whether the caller's client tries again when it is told; see {@link ClientRetries}. */
    static boolean isForCaller(GraphOutcome outcome, Conversation conversation) {
        return conversation.retries().expected()
                && outcome instanceof GraphOutcome.Refused refused
                && (refused.status() == 429 || refused.status() == 503);
    }

    private static boolean asksForWait(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Refused refused
                && refused.headers().retryAfter().isPresent();
    }
}
