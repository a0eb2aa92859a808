package io.graphfacade.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.LookUp;
import io.graphfacade.graph.message.Trace;
import io.graphfacade.graph.message.Trace.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a look-up shows of a resource, and of those inside it that the same request was to create. */
final class Traces {

    private Traces() {}

    /**
     * None if nothing was to be created inside.
     *
     * @param isTold whether Graph said beyond doubt what there is
     * @param found resources that can be what was created
     */
    static List<Trace> of(LookUp lookUp, boolean isTold, List<ObjectNode> found) {
        JsonNode inside = lookUp.sent().path(lookUp.inside());
        if (inside.isEmpty()) {
            return List.of();
        }
        Presence whole = isTold && found.size() < 2 ? presence(!found.isEmpty()) : Presence.UNTOLD;
        ObjectNode only = whole == Presence.THERE ? found.get(0) : null;
        List<Trace> traces = new ArrayList<>();
        traces.add(new Trace("", whole, only == null ? null : GraphOutcome.id(only)));
        for (int i = 0; i < inside.size(); i++) {
            String pointer = "/" + lookUp.inside() + "/" + i;
            if (inside.get(i) instanceof ObjectNode sent
                    && only != null
                    && only.get(lookUp.inside()) instanceof ArrayNode list) {
                Optional<ObjectNode> one =
                        objects(list).filter(each -> LookUp.isAlike(sent, each)).findFirst();
                traces.add(new Trace(
                        pointer,
                        presence(one.isPresent()),
                        one.map(GraphOutcome::id).orElse(null)));
            } else {
                Presence asWhole = whole == Presence.NOT_SEEN ? Presence.NOT_SEEN : Presence.UNTOLD;
                traces.add(new Trace(pointer, asWhole, null));
            }
        }
        return traces;
    }

    private static Presence presence(boolean isThere) {
        return isThere ? Presence.THERE : Presence.NOT_SEEN;
    }

    private static Stream<ObjectNode> objects(ArrayNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }
}
