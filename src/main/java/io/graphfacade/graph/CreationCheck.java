package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a creation, as far as it can be seen. */
final class CreationCheck {

    /** By how much Graph's clock may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final GraphClient graph;
    private final GraphConfig config;
    private final LookUp lookUp;
    private final Conversation conversation;
    private final Instant begin = Instant.now();

    /** @param lookUp null where what is created cannot be looked up */
    CreationCheck(GraphClient graph, GraphConfig config, LookUp lookUp, Conversation conversation) {
        this.graph = graph;
        this.config = config;
        this.lookUp = lookUp;
        this.conversation = conversation;
    }

    /** Whether seeing nothing once is proof enough for a second attempt, because Graph would refuse it if the first had succeeded. */
    boolean isUnique() {
        return lookUp != null && lookUp.unique();
    }

    boolean isPossible() {
        return lookUp != null;
    }

    /**
     * @param doubtful an outcome that does not say whether it was created
     * @param settle whether to look a second time before believing that it is not there, because Graph needs a moment to show it
     */
    GraphOutcome seen(GraphOutcome doubtful, boolean settle) {
        Optional<List<ObjectNode>> withKey = withKey(conversation);
        if (settle && withKey.isPresent() && saysNothing(withKey.get())) {
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

    /** Nothing is there that decides it. Links of others with the same key do not: Graph would have created one beside them. */
    private boolean saysNothing(List<ObjectNode> withKey) {
        return lookUp.unique() ? withKey.isEmpty() : own(withKey).isEmpty();
    }

    /** What is in the way of a creation that Graph refused as a conflict. */
    GraphOutcome inTheWay(GraphOutcome.Refused conflict) {
        return withKey(conversation)
                .flatMap(resources -> resources.stream().findFirst())
                .<GraphOutcome>map(there -> new GraphOutcome.Exists(conflict, GraphOutcome.id(there)))
                .orElse(conflict);
    }

    /** Graph answers some creations without a word; what was created says more. */
    GraphOutcome completed(GraphOutcome.Accepted accepted) {
        if (accepted.id() != null || !config.completeCreated()) {
            return accepted;
        }
        List<ObjectNode> own = own(withKey(conversation.inPassing()).orElse(List.of()));
        return own.size() == 1
                ? new GraphOutcome.Accepted(accepted.status(), own.get(0), accepted.headers())
                : accepted;
    }

    /** Who did not answer in time may still be about to create it. */
    private static boolean mayBeAtWork(GraphOutcome doubtful) {
        return doubtful instanceof GraphOutcome.Unanswered unanswered && unanswered.timedOut()
                || doubtful instanceof GraphOutcome.Refused refused && refused.status() == 504;
    }

    private Optional<List<ObjectNode>> withKey(Conversation within) {
        return lookUp == null ? Optional.empty() : graph.withKey(lookUp, within);
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

    private GraphOutcome unknown(GraphOutcome cause) {
        return new GraphOutcome.Unknown(cause, lookUp == null ? null : graph.uri(lookUp.request()));
    }
}
