package io.graphfacade.graph.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list has the resources that were sent.
 *
 * @param look reads the list
 * @param ids of what was sent, in canonical form
 */
public record Assignment(GraphRequest look, Set<String> ids) implements Effect {

    public Assignment {
        ids = Set.copyOf(ids);
    }

    /** @param sent the body: a delta of the list */
    public static Assignment of(GraphRequest request, ObjectNode sent) {
        return new Assignment(request.read(), idsIn(sent));
    }

    @Override
    public Seen seen(GraphOutcome shown) {
        if (!(shown instanceof GraphOutcome.Accepted accepted)
                || accepted.body() == null
                || !accepted.body().path("value").isArray()) {
            return Seen.UNTOLD;
        }
        if (idsIn(accepted.body()).containsAll(ids)) {
            return Seen.DONE;
        }
        return accepted.body().has("@odata.nextLink") ? Seen.UNTOLD : Seen.NOT_DONE;
    }

    private static Set<String> idsIn(ObjectNode list) {
        Set<String> ids = new TreeSet<>();
        list.path("value").forEach(each -> ids.add(each.path("id").asText().toLowerCase(Locale.ROOT)));
        return ids;
    }

    @Override
    public String deed() {
        return "assigned them";
    }

    @Override
    public String undone() {
        return "they were not assigned when they were looked for";
    }
}
