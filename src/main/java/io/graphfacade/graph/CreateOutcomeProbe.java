package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Looks up the outcome of a creation. */
final class CreateOutcomeProbe {

    private static final String DEED = "created it";

    /** By how much Graph's clock may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The caller's client may have waited so long between its attempts. */
    private static final Duration LONGEST_REPETITION = Duration.ofMinutes(10);

    private final BiFunction<LookUp, Conversation, Optional<List<ObjectNode>>> search;
    private final GraphHost host;
    private final GraphConfig config;
    private final @Nullable LookUp lookUp;
    private final Conversation conversation;
    private final Instant earliest;

    /**
     * @param search gives the resources with the key, or nothing where Graph does not say beyond doubt
     * @param lookUp null where the resource cannot be looked up
     */
    CreateOutcomeProbe(
            BiFunction<LookUp, Conversation, Optional<List<ObjectNode>>> search,
            GraphHost host,
            GraphConfig config,
            @Nullable LookUp lookUp,
            Conversation conversation) {
        this.search = search;
        this.host = host;
        this.config = config;
        this.lookUp = lookUp;
        this.conversation = conversation;
        Instant begin = Instant.now().minus(TOLERANCE);
        this.earliest = isUnique() && conversation.retries().isRepetition() ? begin.minus(LONGEST_REPETITION) : begin;
    }

    /** Whether Graph would refuse a second attempt if the first had succeeded. */
    boolean isUnique() {
        return lookUp != null && lookUp.unique();
    }

    boolean isPossible() {
        return lookUp != null;
    }

    /** @param settle whether to look a second time before believing that it is not there, because Graph needs a moment to show it */
    Sighting look(boolean settle) {
        Sighting first = sighting(conversation);
        if (!settle || !showsNothing(first)) {
            return first;
        }
        return Pause.taken(config.settleTime(), conversation) ? sighting(conversation) : Sighting.UNTOLD;
    }

    /** Nothing that is there decides it. Links of others with the same key do not: Graph would have created one beside them. */
    boolean showsNothing(Sighting sighting) {
        return sighting.isTold() && (isUnique() ? sighting.withKey() : sighting.own()).isEmpty();
    }

    /** @param doubtful an outcome that does not say whether this request created something */
    GraphOutcome outcome(GraphOutcome doubtful, Sighting sighting) {
        if (sighting.created() != null) {
            return new GraphOutcome.Accepted(
                    201, sighting.created(), doubtful.headers().withoutWait());
        }
        if (lookUp == null || !isUnique() || !sighting.isTold()) {
            return unknown(doubtful, sighting);
        }
        if (!sighting.withKey().isEmpty()) {
            ObjectNode other = sighting.withKey().get(0);
            return new GraphOutcome.Exists(doubtful, GraphOutcome.id(other), lookUp.contradictions(other, earliest));
        }
        return doubtful instanceof GraphOutcome.Refused refused && refused.isConflict()
                ? unknown(doubtful, sighting)
                : new GraphOutcome.NotDone(doubtful, "it was not there when it was looked for");
    }

    /** Finds the cause of a conflict; an earlier request of the same caller may have created it. */
    GraphOutcome inTheWay(GraphOutcome.Refused conflict) {
        if (lookUp == null) {
            return conflict;
        }
        if (conversation.retries().isRepetition()) {
            return outcome(conflict, look(true));
        }
        List<ObjectNode> withKey = sighting(conversation).withKey();
        return withKey.isEmpty()
                ? conflict
                : new GraphOutcome.Exists(
                        conflict, GraphOutcome.id(withKey.get(0)), lookUp.differences(withKey.get(0)));
    }

    /** Looks up the new resource where Graph answers a creation without a body. */
    GraphOutcome completed(GraphOutcome.Accepted answer) {
        GraphOutcome.Accepted accepted = answer.withoutEnvelope();
        if (accepted.id() != null || !config.completeCreated()) {
            return accepted;
        }
        ObjectNode created = sighting(conversation.inPassing()).created();
        return created == null ? accepted : new GraphOutcome.Accepted(accepted.status(), created, accepted.headers());
    }

    private Sighting sighting(Conversation within) {
        LookUp key = lookUp;
        if (key == null) {
            return Sighting.UNTOLD;
        }
        return search.apply(key, within)
                .map(withKey -> new Sighting(
                        true,
                        withKey,
                        withKey.stream().filter(one -> canBeIt(one, key)).toList()))
                .orElse(Sighting.UNTOLD);
    }

    private boolean canBeIt(ObjectNode resource, LookUp key) {
        return !key.wasThereBefore(resource)
                && key.contradictions(resource, earliest).isEmpty();
    }

    private GraphOutcome unknown(GraphOutcome cause, Sighting sighting) {
        LookUp key = lookUp;
        if (key == null) {
            return new GraphOutcome.Unknown(cause, DEED, null, List.of());
        }
        List<ObjectNode> found = sighting.withKey().stream()
                .filter(one -> !key.wasThereBefore(one) && key.canBeWithout(one, earliest))
                .toList();
        return new GraphOutcome.Unknown(cause, DEED, host.uri(key.request()), Traces.of(key, sighting.isTold(), found));
    }
}
