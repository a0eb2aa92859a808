package io.graphfacade.graph;

import io.graphfacade.graph.message.ClientRetries;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;

/** Decides how often a request is tried again, and whether the facade or its caller does so. */
final class Patience {

    /** A failure is passed on after so many attempts; where Graph asks for a wait, time is the only limit. */
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
