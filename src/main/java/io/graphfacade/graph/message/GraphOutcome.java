package io.graphfacade.graph.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outcome of a request to Graph. */
public sealed interface GraphOutcome {

    /** Of Graph's answer, none where it gave none. */
    default GraphHeaders headers() {
        return GraphHeaders.NONE;
    }

    /** The same for a read: without a body it has not succeeded. */
    default GraphOutcome ofRead() {
        return this instanceof Accepted accepted && accepted.body() == null
                ? new Garbled(accepted.status(), accepted.headers())
                : this;
    }

    /** Of a resource, null if it has none. */
    static @Nullable String id(ObjectNode resource) {
        JsonNode id = resource.path("id");
        return id.isTextual() && !id.textValue().isEmpty() ? id.textValue() : null;
    }

    /** @param body null if Graph sent none or an empty object */
    record Accepted(int status, @Nullable ObjectNode body, GraphHeaders headers) implements GraphOutcome {

        /** Null if Graph did not say. */
        public @Nullable String id() {
            return body == null ? null : GraphOutcome.id(body);
        }

        /** The one resource that the answer holds, also where Graph wraps it up as {@code value}, alone or as a list's only element. */
        public Accepted withoutEnvelope() {
            if (body == null || id() != null || !body.has("value")) {
                return this;
            }
            JsonNode value = body.get("value");
            JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
            return new Accepted(
                    status, only instanceof ObjectNode resource && !resource.isEmpty() ? resource : null, headers);
        }
    }

    /** @param error the object in {@code error}, null if the answer had none */
    record Refused(int status, @Nullable ObjectNode error, GraphHeaders headers) implements GraphOutcome {

        private static final Set<String> CONFLICTS =
                Set.of("ObjectConflict", "Request_MultipleObjectsWithSameKeyValue");

        /** Graph says so itself, and no gateway in front of it. */
        public boolean isNotFound() {
            return status == 404 && error != null;
        }

        /** Graph is busy and did nothing. */
        public boolean isThrottled() {
            return status == 429 || status == 423;
        }

        /** The resource exists already: a 409, or a 400 with a telling code (contract 12.2, 20). */
        public boolean isConflict() {
            if (status != 400 || error == null) {
                return status == 409;
            }
            boolean conflict = isConflict(error);
            for (JsonNode detail : error.path("details")) {
                conflict |= isConflict(detail);
            }
            return conflict;
        }

        private static boolean isConflict(JsonNode described) {
            return CONFLICTS.contains(described.path("code").asText());
        }
    }

    /** A success or redirect with another body than Graph's API describes. */
    record Garbled(int status, GraphHeaders headers) implements GraphOutcome {}

    /**
     * Graph never saw the request.
     *
     * @param outOfTime because there was no time for it, else because no connection came about
     */
    record NotSent(boolean outOfTime) implements GraphOutcome {}

    /** The request went out and no complete answer came back. */
    record Unanswered(boolean timedOut) implements GraphOutcome {}

    /**
     * Something else with the same key is there.
     *
     * @param cause Graph's conflict, or a failure after which a look-up found it
     * @param id of that resource, null if it has none
     * @param differences places, as JSON Pointers, where it is not as it was sent
     */
    record Exists(GraphOutcome cause, @Nullable String id, List<String> differences) implements GraphOutcome {

        public Exists {
            differences = List.copyOf(differences);
        }
    }

    /** Graph answered 304 to {@code If-None-Match}: the resource is as the caller has it already. */
    record Unmodified(GraphHeaders headers) implements GraphOutcome {}

    /**
     * There is nothing with this id, but something that has it as another key (contract 17).
     *
     * @param key the name of that key
     * @param id that was given
     * @param instead the id of what has it as its key
     */
    record Mistaken(Refused cause, String key, String id, String instead) implements GraphOutcome {}

    /**
     * A write failed in a way that says nothing about its outcome, and had no effect when it was looked for. It can be tried again without
     * harm: a creation because its key is unique.
     *
     * @param seen what was seen, as the end of a sentence
     */
    record NotDone(GraphOutcome cause, String seen) implements GraphOutcome {}

    /**
     * A write failed in a way that says nothing about its outcome, and no look-up could tell. To try a creation again may make two.
     *
     * @param deed what it may have done, as the end of a sentence
     * @param check where to look, null if the resource cannot be looked up
     * @param traces what was seen of each resource, where several were to be created together
     */
    record Unknown(GraphOutcome cause, String deed, @Nullable URI check, List<Trace> traces) implements GraphOutcome {

        public Unknown {
            traces = List.copyOf(traces);
        }
    }
}
