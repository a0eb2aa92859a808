package io.graphfacade.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.graph.message.GraphOutcome;
import io.graphfacade.graph.message.GraphRequest;
import io.graphfacade.redaction.Redaction;
import io.graphfacade.rule.Pointer;
import java.util.Map;
import java.util.Optional;

/** What a request was to change, and what became of it. Secrets are masked, also where they stand in a path. */
public final class WriteRecord {

    /** What goes to Graph; the payload has nothing for a deletion. */
    private record Sent(GraphRequest request, Optional<ObjectNode> payload, Redaction redaction) {}

    private Optional<Sent> sent = Optional.empty();
    private Optional<OperationResult> result = Optional.empty();

    void sends(GraphRequest request, Optional<ObjectNode> payload, Redaction redaction) {
        sent = Optional.of(new Sent(request, payload, redaction));
    }

    void ended(OperationResult how) {
        result = Optional.of(how);
    }

    /** Whether somebody wanted a change; a report is none. */
    public boolean isOne() {
        return sent.isPresent() || result.isPresent();
    }

    /** In one word; unknown if Graph may have done it or not. */
    public String outcome() {
        String outcome = result.map(how -> how.render(new WriteOutcome())).orElse(WriteOutcome.UNKNOWN);
        boolean deletion = sent.filter(write -> write.payload().isEmpty()).isPresent();
        return deletion && outcome.equals(WriteOutcome.CHANGED) ? "deleted" : outcome;
    }

    /** The path below Graph's host; nothing if nothing was sent. */
    public Optional<String> target() {
        return sent.map(write -> write.redaction().text(write.request().path()));
    }

    /** The id of what was created. */
    public Optional<String> id() {
        return result.filter(OperationResult.Created.class::isInstance)
                .map(OperationResult.Created.class::cast)
                .filter(created -> created.body() instanceof ObjectNode)
                .map(created -> GraphOutcome.id((ObjectNode) created.body()));
    }

    /** A JSON Patch (RFC 6902) of the target: what is added to a collection, replaced in a resource, or removed. */
    public ArrayNode patch() {
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        sent.ifPresent(write -> {
            if (write.payload().isEmpty()) {
                patch.addObject().put("op", "remove").put("path", "");
                return;
            }
            JsonNode masked = write.redaction().masked(write.payload().get());
            if (write.request().method().equals("POST")) {
                patch.addObject().put("op", "add").put("path", "/-").set("value", masked);
            } else {
                replace(patch, Pointer.ROOT, masked);
            }
        });
        return patch;
    }

    /** What Graph keeps of an object that an update does not name stays as it is, so each value is one step. */
    private static void replace(ArrayNode patch, Pointer place, JsonNode values) {
        for (Map.Entry<String, JsonNode> member : values.properties()) {
            Pointer path = place.child(member.getKey());
            if (member.getValue().isObject()) {
                replace(patch, path, member.getValue());
            } else {
                patch.addObject()
                        .put("op", "replace")
                        .put("path", path.toString())
                        .set("value", member.getValue());
            }
        }
    }
}
