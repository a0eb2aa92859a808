package io.graphfacade.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks Graph, and only the configured Graph, as often as it makes sense in the time there is, and says how it ended. */
@Singleton
public class GraphClient {

    /** What tells nothing new after so many attempts is passed on; what is throttled is tried as long as there is time. */
    static final int MOST_ATTEMPTS = 3;

    private static final int MOST_PAGES = 20;

    private final Exchange http;
    private final GraphHost host;
    private final GraphConfig config;

    @Inject
    GraphClient(Exchange http, GraphHost host, GraphConfig config) {
        this.http = http;
        this.host = host;
        this.config = config;
    }

    /** Where a request goes. */
    public URI uri(GraphRequest request) {
        return host.uri(request);
    }

    public GraphOutcome read(GraphRequest request, Conversation conversation) {
        for (int attempt = 1; ; attempt++) {
            GraphOutcome outcome = http.exchange(
                    request, null, conversation, conversation.deadline().left());
            if (!isWorthAnotherRead(outcome, attempt)
                    || !Pause.taken(Pause.after(outcome, attempt), conversation.deadline())) {
                return outcome;
            }
        }
    }

    /** @param lookUp of what is created, null if it cannot be looked up */
    public GraphOutcome create(GraphRequest request, byte[] body, LookUp lookUp, Conversation conversation) {
        return new Creation(http, this, config, request, body, lookUp, conversation).outcome();
    }

    /** All resources that a look-up asks for, none for a key that nothing has; empty if Graph does not say. */
    public Optional<List<ObjectNode>> resources(GraphRequest request, Conversation conversation) {
        List<ObjectNode> resources = new ArrayList<>();
        Optional<GraphRequest> next = Optional.of(request);
        for (int page = 0; next.isPresent(); page++) {
            GraphOutcome outcome = read(next.get(), conversation);
            if (outcome instanceof GraphOutcome.Refused refused && refused.status() == 404 && refused.error() != null) {
                return Optional.of(resources);
            }
            if (page == MOST_PAGES || !(outcome instanceof GraphOutcome.Accepted accepted) || accepted.body() == null) {
                return Optional.empty();
            }
            JsonNode value = accepted.body().get("value");
            (value == null ? List.of(accepted.body()) : value)
                    .forEach(resource -> addObject((JsonNode) resource, resources));
            JsonNode link = accepted.body().get("@odata.nextLink");
            next = link == null ? Optional.empty() : host.next(link.asText());
            if (link != null && next.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(resources);
    }

    private static void addObject(JsonNode resource, List<ObjectNode> resources) {
        if (resource instanceof ObjectNode object) {
            resources.add(object);
        }
    }

    private static boolean isWorthAnotherRead(GraphOutcome outcome, int attempt) {
        if (outcome instanceof GraphOutcome.Refused refused && refused.status() < 500) {
            return refused.isThrottled();
        }
        if (outcome instanceof GraphOutcome.Refused refused && refused.status() == 503) {
            return true;
        }
        boolean settled = outcome instanceof GraphOutcome.Accepted
                || outcome instanceof GraphOutcome.Refused refused && refused.status() == 501;
        return !settled && attempt < MOST_ATTEMPTS;
    }
}
