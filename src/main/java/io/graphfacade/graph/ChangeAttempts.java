package io.graphfacade.graph;

import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.Effect;
import io.graphfacade.graph.message.GraphHeaders;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.setting.GraphHost;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One update or delete, from the first attempt to an outcome that the caller can rely on. A second one does no harm; so after a doubtful
 * answer its effect is looked for, and it is sent again if there is none (contract 13.4).
 */
final class ChangeAttempts {

    /** One part in so many of the time left is kept for looking for the effect. */
    private static final int SHARE_FOR_LOOK_UP = 3;

    private static final int DONE = 204;

    private final GraphTransport http;
    private final Function<GraphRequest, GraphOutcome> look;
    private final GraphHost host;
    private final GraphRequest request;
    private final byte @Nullable [] body;
    private final Effect effect;
    private final Conversation conversation;
    private int doubts;

    /** @param look reads what shows the effect */
    ChangeAttempts(
            GraphTransport http,
            Function<GraphRequest, GraphOutcome> look,
            GraphHost host,
            GraphRequest request,
            byte @Nullable [] body,
            Effect effect,
            Conversation conversation) {
        this.http = http;
        this.look = look;
        this.host = host;
        this.request = request;
        this.body = body;
        this.effect = effect;
        this.conversation = conversation;
    }

    GraphOutcome outcome() {
        for (int attempt = 1; ; attempt++) {
            Duration left = conversation.deadline().left();
            GraphOutcome outcome =
                    http.send(request, body, conversation, left.minus(left.dividedBy(SHARE_FOR_LOOK_UP)));
            if (isClear(outcome)) {
                return clear(outcome);
            }
            if (!isUntouched(outcome)) {
                doubts++;
                Effect.Seen seen = seen();
                if (seen != Effect.Seen.NOT_DONE) {
                    return seen == Effect.Seen.DONE ? done(outcome.headers()) : unknown(outcome);
                }
            }
            if (doubts == Patience.MOST_ATTEMPTS
                    || Patience.isOver(outcome, attempt, conversation)
                    || !Pause.taken(Pause.after(outcome, attempt), conversation)) {
                return isUntouched(outcome) ? outcome : new GraphOutcome.NotDone(outcome, effect.undone());
            }
        }
    }

    private GraphOutcome clear(GraphOutcome outcome) {
        if (outcome instanceof GraphOutcome.Refused refused) {
            boolean wasThere = doubts > 0 || conversation.retries().isRepetition();
            boolean gone = effect instanceof Effect.Deletion && refused.isNotFound() && wasThere;
            // the first of two may have changed what the second one was conditional on
            boolean overtaken = doubts > 0 && refused.status() == 412 && seen() == Effect.Seen.DONE;
            return gone || overtaken ? done(refused.headers()) : outcome;
        }
        boolean given = outcome instanceof GraphOutcome.NotSent && doubts > 0;
        return given ? new GraphOutcome.NotDone(outcome, effect.undone()) : outcome;
    }

    private Effect.Seen seen() {
        return effect.seen(look.apply(effect.look()));
    }

    private static GraphOutcome done(GraphHeaders headers) {
        return new GraphOutcome.Accepted(DONE, null, headers.withoutWait());
    }

    private GraphOutcome unknown(GraphOutcome cause) {
        return new GraphOutcome.Unknown(cause, effect.deed(), host.uri(effect.look()), List.of());
    }

    private static boolean isUntouched(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.NotSent
                || outcome instanceof GraphOutcome.Refused refused && refused.isThrottled();
    }

    private static boolean isClear(GraphOutcome outcome) {
        return outcome instanceof GraphOutcome.Accepted
                || outcome instanceof GraphOutcome.NotSent notSent && notSent.outOfTime()
                || outcome instanceof GraphOutcome.Refused refused
                        && !refused.isThrottled()
                        && (refused.status() < 500 || refused.status() == 501);
    }
}
