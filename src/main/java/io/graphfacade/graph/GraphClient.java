package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.wire.GraphTransport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks Graph, and only the configured Graph, as often as it makes sense in the time there is, and says how it ended. */
@Singleton
public class GraphClient {

    private final GraphTransport http;
    private final GraphReads reads;
    private final GraphConfig config;

    @Inject
    GraphClient(GraphTransport http, GraphReads reads, GraphConfig config) {
        this.http = http;
        this.reads = reads;
        this.config = config;
    }

    /** The address that a request goes to. */
    public URI uri(GraphRequest request) {
        return reads.uri(request);
    }

    public GraphOutcome read(GraphRequest request, Conversation conversation) {
        return reads.read(request, conversation);
    }

    /** @param lookUp of what is created, null if it cannot be looked up */
    public GraphOutcome create(GraphRequest request, byte[] body, LookUp lookUp, Conversation conversation) {
        CreateOutcomeProbe check = new CreateOutcomeProbe(reads, config, lookUp, conversation);
        return new CreateAttempts(http, request, body, check, config, conversation).outcome();
    }

    /**
     * The resources that a look-up asks for; empty if Graph does not say beyond doubt, or there are too many.
     *
     * @param wanted those of a list that are kept, besides those with the key
     */
    public Optional<List<ObjectNode>> resources(
            LookUp lookUp, Predicate<ObjectNode> wanted, Conversation conversation) {
        return reads.resources(lookUp, wanted, conversation);
    }
}
