package io.graphfacade.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a resource is found without its id, to learn what became of its creation (contract 13.4).
 *
 * @param request for the one resource by an alternate key, or for the list that it would be in
 * @param unique whether the request is by an alternate key, so that Graph itself refuses a second one
 * @param hasKey whether a resource that Graph answers has the same natural key
 * @param sent what was to be created
 * @param earlier ids of those with the same key that were there before
 */
public record LookUp(
        GraphRequest request, boolean unique, Predicate<ObjectNode> hasKey, ObjectNode sent, Set<String> earlier) {

    public LookUp {
        earlier = Set.copyOf(earlier);
    }

    public static LookUp byKey(GraphRequest request, Predicate<ObjectNode> hasKey, ObjectNode sent) {
        return new LookUp(request, true, hasKey, sent, Set.of());
    }

    public static LookUp inList(GraphRequest request, Predicate<ObjectNode> hasKey, ObjectNode sent) {
        return new LookUp(request, false, hasKey, sent, Set.of());
    }

    /** The same with what is known to have been there before the creation. */
    public LookUp besides(List<ObjectNode> resources) {
        Set<String> ids = resources.stream().map(LookUp::id).collect(Collectors.toSet());
        return new LookUp(request, unique, hasKey, sent, ids);
    }

    /** Whether a resource with the key can be what was created: it is new, and has nothing that is not as it was sent. */
    boolean canBe(ObjectNode resource) {
        return !earlier.contains(id(resource)) && !contradicts(resource, sent);
    }

    private static String id(ObjectNode resource) {
        return resource.path("id").asText();
    }

    /** Graph may leave out, add and order as it likes. Keys are not compared: it is not known that they come back as sent. */
    private static boolean contradicts(JsonNode found, JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode there = found.path(field.getKey());
                boolean comparable = !there.isMissingNode()
                        && !there.isNull()
                        && !field.getKey().startsWith("@")
                        && !Secret.isIn(field.getKey());
                if (comparable && contradicts(there, field.getValue())) {
                    return true;
                }
            }
            return false;
        }
        return sent.isValueNode() && found.isValueNode() && !sent.asText().equalsIgnoreCase(found.asText());
    }
}
