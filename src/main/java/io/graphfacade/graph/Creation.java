package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One creation, from the first attempt to an outcome that the caller can rely on. Graph has no idempotency key; so whenever an attempt
 * may have created something, it is looked up before anything else is done (contract 13.4).
 */
final class Creation {

    /** The part of the time left that is kept for looking up what became of an attempt. */
    private static final int SHARE_FOR_LOOK_UP = 3;

    private final Exchange http;
    private final GraphClient graph;
    private final GraphConfig config;
    private final GraphRequest request;
    private final byte[] body;
    private final LookUp lookUp;
    private final Conversation conversation;

    /** Whether an earlier attempt may have created it after all, although it could not be seen. */
    private boolean inDoubt;

    Creation(
            Exchange http,
            GraphClient graph,
            GraphConfig config,
            GraphRequest request,
            byte[] body,
            LookUp lookUp,
            Conversation conversation) {
        this.http = http;
        this.graph = graph;
        this.config = config;
        this.request = request;
        this.body = body;
        this.lookUp = lookUp;
        this.conversation = conversation;
    }

    GraphOutcome outcome() {
        for (int attempt = 1; ; attempt++) {
            GraphOutcome outcome = http.exchange(request, body, conversation, timeForAttempt());
            boolean nothingDone = outcome instanceof GraphOutcome.NotSent notSent && !notSent.outOfTime()
                    || outcome instanceof GraphOutcome.Refused refused && refused.isThrottled();
            if (!nothingDone) {
                Optional<GraphOutcome> settled = settled(outcome);
                if (settled.isPresent()) {
                    return settled.get();
                }
            } else if (outcome instanceof GraphOutcome.NotSent && attempt == GraphClient.MOST_ATTEMPTS) {
                return outcome;
            }
            if (!Pause.taken(Pause.after(outcome, attempt), conversation.deadline())) {
                return nothingDone ? outcome : new GraphOutcome.NotCreated(outcome);
            }
        }
    }

    /** Empty if it is certain that nothing was created and another attempt is in order. */
    private Optional<GraphOutcome> settled(GraphOutcome outcome) {
        if (outcome instanceof GraphOutcome.Accepted accepted) {
            return Optional.of(completed(accepted));
        }
        if (outcome instanceof GraphOutcome.NotSent) {
            return Optional.of(outcome);
        }
        if (outcome instanceof GraphOutcome.Refused refused && (refused.status() < 500 || refused.status() == 501)) {
            return Optional.of(refused.isConflict() ? conflict(refused) : refused);
        }
        Optional<List<ObjectNode>> found = lookUpUntilSure();
        if (found.isEmpty()) {
            return Optional.of(unknown(outcome));
        }
        if (!found.get().isEmpty()) {
            return Optional.of(new GraphOutcome.Accepted(201, found.get().get(0), outcome.headers()));
        }
        if (inDoubt) {
            return Optional.of(new GraphOutcome.NotCreated(outcome));
        }
        inDoubt = true;
        return Optional.empty();
    }

    /** A conflict with what an earlier attempt created is a success. */
    private GraphOutcome conflict(GraphOutcome.Refused refused) {
        List<ObjectNode> found = found().orElse(List.of());
        if (found.isEmpty()) {
            return inDoubt ? unknown(refused) : refused;
        }
        GraphOutcome.Accepted existing = new GraphOutcome.Accepted(201, found.get(0), refused.headers());
        return inDoubt ? existing : new GraphOutcome.Exists(refused, existing.id());
    }

    /** Graph answers some creations without a word; what was created says more. */
    private GraphOutcome completed(GraphOutcome.Accepted accepted) {
        if (accepted.id() != null || !config.completeCreated()) {
            return accepted;
        }
        List<ObjectNode> found = found().orElse(List.of());
        return found.isEmpty()
                ? accepted
                : new GraphOutcome.Accepted(accepted.status(), found.get(0), accepted.headers());
    }

    /** Graph needs a moment to show what it has created; only where it refuses a second one, seeing nothing once is enough. */
    private Optional<List<ObjectNode>> lookUpUntilSure() {
        Optional<List<ObjectNode>> found = found();
        if (found.isEmpty() || !found.get().isEmpty() || lookUp.unique()) {
            return found;
        }
        return Pause.taken(config.settleTime(), conversation.deadline()) ? found() : Optional.empty();
    }

    private Optional<List<ObjectNode>> found() {
        return lookUp == null
                ? Optional.empty()
                : graph.resources(lookUp.request(), conversation)
                        .map(resources ->
                                resources.stream().filter(lookUp.isIt()).toList());
    }

    private GraphOutcome unknown(GraphOutcome cause) {
        return new GraphOutcome.Unknown(cause, lookUp == null ? null : graph.uri(lookUp.request()));
    }

    private Duration timeForAttempt() {
        Duration left = conversation.deadline().left();
        return lookUp == null ? left : left.minus(left.dividedBy(SHARE_FOR_LOOK_UP));
    }
}
