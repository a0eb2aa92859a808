package io.graphfacade.graph;

import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphConfig;
import java.time.Duration;

/**
 * One creation, from the first attempt to an outcome that the caller can rely on. Graph has no idempotency key; so whenever an attempt
 * may have created something, it is looked up before anything else is done (contract 13.4).
 */
final class CreateAttempts {

    /** One part in so many of the time left is kept for looking up the outcome of an attempt. */
    private static final int SHARE_FOR_LOOK_UP = 3;

    private final GraphTransport http;
    private final GraphRequest request;
    private final byte[] body;
    private final CreateOutcomeProbe check;
    private final GraphConfig config;
    private final Conversation conversation;

    CreateAttempts(
            GraphTransport http,
            GraphRequest request,
            byte[] body,
            CreateOutcomeProbe check,
            GraphConfig config,
            Conversation conversation) {
        this.http = http;
        this.request = request;
        this.body = body;
        this.check = check;
        this.config = config;
        this.conversation = conversation;
    }

    GraphOutcome outcome() {
        for (int attempt = 1; ; attempt++) {
            GraphOutcome outcome = attempt();
            if (!isUntouched(outcome)) {
                return isClear(outcome) ? clear(outcome) : afterDoubt(outcome, attempt);
            }
            if (Patience.isOver(outcome, attempt, conversation)
                    || !Pause.taken(Pause.after(outcome, attempt), conversation)) {
                return outcome;
            }
        }
    }

    private GraphOutcome attempt() {
        Duration left = conversation.deadline().left();
        Duration time = check.isPossible() ? left.minus(left.dividedBy(SHARE_FOR_LOOK_UP)) : left;
        return http.send(request, body, conversation, time);
    }

    /** Nothing reached Graph, or Graph did nothing, and another attempt is in order. */
    private static boolean isUntouched(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.NotSent notSent && !notSent.outOfTime()
                || outcome instanceof GraphOutcome.Refused refused && refused.isThrottled();
    }

    /** It was created, or certainly was not. */
    private static boolean isClear(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Accepted
                || outcome instanceof GraphOutcome.NotSent
                || outcome instanceof GraphOutcome.Refused refused
                        && (refused.status() < 500 || refused.status() == 501);
    }

    private GraphOutcome clear(GraphOutcome outcome) {
        if (outcome instanceof GraphOutcome.Accepted accepted) {
            return check.completed(accepted);
        }
        return outcome instanceof GraphOutcome.Refused refused && refused.isConflict()
                ? check.inTheWay(refused)
                : outcome;
    }

    /** From here on only look-ups count, and not Graph's answer to a second attempt, of which there is one at most. */
    private GraphOutcome afterDoubt(GraphOutcome doubtful, int attempts) {
        Sighting sighting = check.look(!check.isUnique());
        boolean again = check.showsNothing(sighting)
                && mayBeSentAgain(doubtful)
                && Pause.taken(Pause.after(doubtful, attempts), conversation);
        if (!again) {
            return check.outcome(doubtful, sighting);
        }
        GraphOutcome outcome = attempt();
        return outcome instanceof GraphOutcome.Accepted accepted
                ? check.completed(accepted)
                : check.outcome(outcome, check.look(true));
    }

    /** Graph refuses a second resource with the same unique key. One without a unique key may show up a minute later (contract 13.4). */
    private boolean mayBeSentAgain(GraphOutcome doubtful) {
        return check.isUnique()
                ? !Patience.isForCaller(doubtful, conversation)
                : config.createAgain() && !mayBeAtWork(doubtful);
    }

    /** After a time-out, Graph may still be about to create it. */
    private static boolean mayBeAtWork(GraphOutcome doubtful) {
        return doubtful instanceof GraphOutcome.Unanswered unanswered && unanswered.timedOut()
                || doubtful instanceof GraphOutcome.Refused refused && refused.status() == 504;
    }
}
