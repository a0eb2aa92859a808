package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.setting.GraphHost;
import io.graphfacade.graph.wire.GraphTransport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads from Graph, as often as it makes sense in the time there is. */
@Singleton
class GraphReads {

    private static final int MOST_PAGES = 20;
    private static final String NEXT_LINK = "@odata.nextLink";

    private final GraphTransport http;
    private final GraphHost host;

    @Inject
    GraphReads(GraphTransport http, GraphHost host) {
        this.http = http;
        this.host = host;
    }

    URI uri(GraphRequest request) {
        return host.uri(request);
    }

    GraphOutcome read(GraphRequest request, Conversation conversation) {
        for (int attempt = 1; ; attempt++) {
            GraphOutcome outcome = http.send(
                    request, null, conversation, conversation.deadline().left());
            if (!isWorthAnotherRead(outcome, conversation)
                    || Patience.isOver(outcome, attempt, conversation)
                    || !Pause.taken(Pause.after(outcome, attempt), conversation)) {
                return outcome;
            }
        }
    }

    /** See {@link GraphClient#resources}. */
    Optional<List<ObjectNode>> resources(LookUp lookUp, Predicate<ObjectNode> wanted, Conversation conversation) {
        Conversation ours = conversation.forLookUp();
        return lookUp.unique()
                ? one(lookUp, ours)
                : kept(lookUp.request(), lookUp.hasKey().or(wanted), ours);
    }

    /** The resources with the key of a look-up. */
    Optional<List<ObjectNode>> withKey(LookUp lookUp, Conversation conversation) {
        return resources(lookUp, other -> false, conversation);
    }

    private Optional<List<ObjectNode>> one(LookUp lookUp, Conversation conversation) {
        GraphOutcome outcome = read(lookUp.request(), conversation);
        if (outcome instanceof GraphOutcome.Refused refused && refused.status() == 404 && refused.error() != null) {
            return Optional.of(List.of());
        }
        return outcome instanceof GraphOutcome.Accepted accepted
                        && accepted.body() != null
                        && lookUp.hasKey().test(accepted.body())
                ? Optional.of(List.of(accepted.body()))
                : Optional.empty();
    }

    private Optional<List<ObjectNode>> kept(
            GraphRequest request, Predicate<ObjectNode> wanted, Conversation conversation) {
        Kept kept = new Kept(wanted);
        GraphRequest next = request;
        for (int page = 0; page < MOST_PAGES; page++) {
            ObjectNode body =
                    read(next, conversation) instanceof GraphOutcome.Accepted accepted ? accepted.body() : null;
            if (body == null || !(body.get("value") instanceof ArrayNode value) || !kept.add(value)) {
                return Optional.empty();
            }
            if (!body.has(NEXT_LINK)) {
                return Optional.of(kept.resources());
            }
            Optional<GraphRequest> following = host.next(body.path(NEXT_LINK).asText());
            if (following.isEmpty()) {
                return Optional.empty();
            }
            next = following.get();
        }
        return Optional.empty();
    }

    private static boolean isWorthAnotherRead(GraphOutcome outcome, Conversation conversation) {
        if (outcome instanceof GraphOutcome.Refused refused) {
            return refused.status() < 500 ? refused.isThrottled() : refused.status() != 501;
        }
        // the caller is told with 504, upon which its client may try again by itself
        boolean forCaller = conversation.retries().expected()
                && outcome instanceof GraphOutcome.Unanswered unanswered
                && unanswered.timedOut();
        return !(outcome instanceof GraphOutcome.Accepted) && !forCaller;
    }
}
