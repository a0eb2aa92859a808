package io.graphfacade.operation;

import io.graphfacade.graph.GraphClient;
import io.graphfacade.graph.message.Conversation;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Explains Graph's 404 where the id is one of another kind: people write a device's deviceId in place of its id (contract 17). */
@Singleton
class MistakenId {

    private final GraphClient graph;

    @Inject
    MistakenId(GraphClient graph) {
        this.graph = graph;
    }

    GraphOutcome explained(
            GraphOutcome outcome, GraphOperation operation, OperationRequest request, Conversation conversation) {
        String key = operation.alternateKey();
        if (key == null || !(outcome instanceof GraphOutcome.Refused refused) || !refused.isNotFound()) {
            return outcome;
        }
        List<PathTemplate.Segment> path = operation.path().segments();
        GraphRequest collection = GraphRequest.of("GET", operation.version(request.version()));
        for (PathTemplate.Segment segment : path.subList(0, path.size() - 1)) {
            collection = collection.child(segment.text());
        }
        String id = new PathIds(request, List.of()).id(path.get(path.size() - 1));
        GraphOutcome other = graph.read(
                collection.withKey(key, id).withQuery("$select=id"),
                conversation.inPassing().forLookUp());
        return other instanceof GraphOutcome.Accepted found && found.id() != null
                ? new GraphOutcome.Mistaken(refused, key, id, found.id())
                : outcome;
    }
}
