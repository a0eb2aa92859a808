package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a look-up after a creation.
 *
 * @param isTold whether Graph said beyond doubt what there is
 * @param withKey all resources with the key
 * @param own those that this creation can have made
 */
record Sighting(boolean isTold, List<ObjectNode> withKey, List<ObjectNode> own) {

    static final Sighting UNTOLD = new Sighting(false, List.of(), List.of());

    Sighting {
        withKey = List.copyOf(withKey);
        own = List.copyOf(own);
    }

    /** The resource that was created, null if it is not there, or if several could be it. */
    @Nullable
    ObjectNode created() {
        return own.size() == 1 ? own.get(0) : null;
    }
}
