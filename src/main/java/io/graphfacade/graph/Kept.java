package io.graphfacade.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Keeps the wanted resources of a list while its pages go by, as long as they are few. */
final class Kept {

    /** As JSON: more than a hundred resources, and enough to find one by its key. */
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final Predicate<ObjectNode> wanted;
    private final List<ObjectNode> resources = new ArrayList<>();
    private int characters;

    Kept(Predicate<ObjectNode> wanted) {
        this.wanted = wanted;
    }

    /** False if there are more than are kept. */
    boolean add(JsonNode page) {
        for (JsonNode element : page) {
            if (element instanceof ObjectNode resource && wanted.test(resource)) {
                characters += resource.toString().length();
                if (characters > MOST_CHARACTERS) {
                    return false;
                }
                resources.add(resource);
            }
        }
        return true;
    }

    List<ObjectNode> resources() {
        return resources;
    }
}
