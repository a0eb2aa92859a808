package io.graphfacade.graph.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an update or a delete does, and how it is seen afterwards (contract 13.4). */
public sealed interface Effect permits Effect.Deletion, Effect.Update, Assignment {

    /** What a look-up shows of it. */
    enum Seen {
        DONE,
        NOT_DONE,
        UNTOLD
    }

    /** The read that shows it. */
    GraphRequest look();

    /** @param shown Graph's answer to the look-up */
    Seen seen(GraphOutcome shown);

    /** As the end of a sentence. */
    String deed();

    /** What is seen if it is not done, as the end of a sentence. */
    String undone();

    /** The resource is gone. */
    record Deletion(GraphRequest look) implements Effect {

        @Override
        public Seen seen(GraphOutcome shown) {
            if (shown instanceof GraphOutcome.Refused refused && refused.isNotFound()) {
                return Seen.DONE;
            }
            return shown instanceof GraphOutcome.Accepted accepted && accepted.body() != null
                    ? Seen.NOT_DONE
                    : Seen.UNTOLD;
        }

        @Override
        public String deed() {
            return "deleted it";
        }

        @Override
        public String undone() {
            return "it was still there when it was looked for";
        }
    }

    /**
     * The resource has the values that were sent.
     *
     * @param look selects the properties that were sent
     * @param sent the body of the update
     */
    record Update(GraphRequest look, ObjectNode sent) implements Effect {

        /** @param request of the update */
        public static Update of(GraphRequest request, ObjectNode sent) {
            Set<String> names = new TreeSet<>();
            sent.fieldNames().forEachRemaining(name -> names.add(GraphRequest.encoded(name)));
            names.removeIf(name -> name.contains("%40"));
            return new Update(request.read().withQuery("$select=" + String.join(",", names)), sent);
        }

        @Override
        public Seen seen(GraphOutcome shown) {
            if (!(shown instanceof GraphOutcome.Accepted accepted) || accepted.body() == null) {
                return Seen.UNTOLD;
            }
            return unchanged(accepted.body()).isEmpty() ? Seen.DONE : Seen.NOT_DONE;
        }

        /** At any depth: a change of case alone is a change too. */
        private static Set<String> names(ObjectNode object) {
            Set<String> names = new TreeSet<>();
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                names.add(property.getKey());
                if (property.getValue() instanceof ObjectNode inner) {
                    names.addAll(names(inner));
                }
            }
            return names;
        }

        /** Places, as JSON Pointers, where the resource does not have what was sent. */
        public List<String> unchanged(ObjectNode found) {
            List<String> places = new ArrayList<>(Differences.between(sent, found, names(sent)));
            for (Map.Entry<String, JsonNode> property : sent.properties()) {
                boolean annotation = property.getKey().indexOf('@') >= 0;
                if (!annotation
                        && !found.has(property.getKey())
                        && !property.getValue().isNull()) {
                    places.add("/" + property.getKey());
                }
            }
            return places;
        }

        @Override
        public String deed() {
            return "changed it";
        }

        @Override
        public String undone() {
            return "it did not have the new values when it was looked for";
        }
    }
}
