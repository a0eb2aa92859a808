package io.graphfacade.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a look-up of a creation showed.
 *
 * @param isTold whether Graph said beyond doubt what there is
 * @param withKey all with the key of what was to be created
 * @param own those of them that can be what was created
 */
record Sighting(boolean isTold, List<ObjectNode> withKey, List<ObjectNode> own) {

    static final Sighting UNTOLD = new Sighting(false, List.of(), List.of());

    Sighting {
        withKey = List.copyOf(withKey);
        own = List.copyOf(own);
    }

    /** What was created, null if it is not there, or if there are several that it could be. */
    ObjectNode created() {
        return own.size() == 1 ? own.get(0) : null;
    }
}
