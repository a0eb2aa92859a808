package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One creation, from the first attempt to an outcome that the caller can rely on. Graph has no idempotency key; so whenever an attempt
 * may have created something, it is looked up before anything else is done (contract 13.4).
 */
final class Creation {

    /** The part of the time left that is kept for looking up what became of an attempt. */
    private static final int SHARE_FOR_LOOK_UP = 3;

    /** By how much Graph's clock may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Exchange http;
    private final GraphClient graph;
    private final GraphConfig config;
    private final GraphRequest request;
    private final byte[] body;
    private final LookUp lookUp;
    private final Conversation conversation;
    private final Instant begin = Instant.now();

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
            GraphOutcome outcome = attempt();
            if (isUntouched(outcome)) {
                boolean enough = outcome instanceof GraphOutcome.NotSent && attempt >= GraphClient.MOST_ATTEMPTS;
                if (enough || !Pause.taken(Pause.after(outcome, attempt), conversation)) {
                    return outcome;
                }
            } else {
                return isClear(outcome) ? clear(outcome) : afterDoubt(outcome, attempt);
            }
        }
    }

    private GraphOutcome attempt() {
        Duration left = conversation.deadline().left();
        Duration time = lookUp == null ? left : left.minus(left.dividedBy(SHARE_FOR_LOOK_UP));
        return http.exchange(request, body, conversation, time);
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
            return completed(accepted);
        }
        return outcome instanceof GraphOutcome.Refused refused && refused.isConflict()
                ? withKey(conversation)
                        .flatMap(resources -> resources.stream().findFirst())
                        .<GraphOutcome>map(there -> new GraphOutcome.Exists(refused, GraphOutcome.id(there)))
                        .orElse(refused)
                : outcome;
    }

    /** From here on only what was seen counts, whatever Graph says to a second attempt; and there is one at most. */
    private GraphOutcome afterDoubt(GraphOutcome doubtful, int attempts) {
        GraphOutcome seen = seen(doubtful, !lookUp().map(LookUp::unique).orElse(false));
        boolean again =
                seen instanceof GraphOutcome.NotCreated && Pause.taken(Pause.after(doubtful, attempts), conversation);
        if (!again) {
            return seen;
        }
        GraphOutcome outcome = attempt();
        return outcome instanceof GraphOutcome.Accepted accepted ? completed(accepted) : seen(outcome, true);
    }

    /** @param settle whether not to see it once is not enough, because Graph needs a moment to show what it has created */
    private GraphOutcome seen(GraphOutcome doubtful, boolean settle) {
        Optional<List<ObjectNode>> withKey = withKey(conversation);
        if (settle && withKey.isPresent() && withKey.get().isEmpty()) {
            withKey = Pause.taken(config.settleTime(), conversation) ? withKey(conversation) : Optional.empty();
        }
        if (withKey.isEmpty()) {
            return unknown(doubtful);
        }
        List<ObjectNode> own = own(withKey.get());
        if (own.size() == 1) {
            return new GraphOutcome.Accepted(201, own.get(0), doubtful.headers().withoutWait());
        }
        if (own.size() > 1 || !lookUp.unique() && mayBeAtWork(doubtful)) {
            return unknown(doubtful);
        }
        return lookUp.unique() && !withKey.get().isEmpty()
                ? new GraphOutcome.Exists(
                        doubtful, GraphOutcome.id(withKey.get().get(0)))
                : new GraphOutcome.NotCreated(doubtful);
    }

    /** Who did not answer in time may still be about to create it. */
    private static boolean mayBeAtWork(GraphOutcome doubtful) {
        return doubtful instanceof GraphOutcome.Unanswered unanswered && unanswered.timedOut()
                || doubtful instanceof GraphOutcome.Refused refused && refused.status() == 504;
    }

    /** Graph answers some creations without a word; what was created says more. */
    private GraphOutcome completed(GraphOutcome.Accepted accepted) {
        if (accepted.id() != null || !config.completeCreated()) {
            return accepted;
        }
        List<ObjectNode> own = own(withKey(conversation.inPassing()).orElse(List.of()));
        return own.size() == 1
                ? new GraphOutcome.Accepted(accepted.status(), own.get(0), accepted.headers())
                : accepted;
    }

    private Optional<List<ObjectNode>> withKey(Conversation within) {
        return lookUp().flatMap(present -> graph.withKey(present, within));
    }

    private List<ObjectNode> own(List<ObjectNode> withKey) {
        return withKey.stream()
                .filter(lookUp::canBe)
                .filter(resource ->
                        !isOlder(resource.path("lastModifiedDateTime").asText()))
                .toList();
    }

    private boolean isOlder(String lastModified) {
        try {
            return Instant.parse(lastModified).isBefore(begin.minus(TOLERANCE));
        } catch (DateTimeException notSaid) {
            return false;
        }
    }

    private Optional<LookUp> lookUp() {
        return Optional.ofNullable(lookUp);
    }

    private GraphOutcome unknown(GraphOutcome cause) {
        return new GraphOutcome.Unknown(
                cause, lookUp().map(LookUp::request).map(graph::uri).orElse(null));
    }
}
