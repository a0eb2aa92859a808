package io.graphfacade.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OData's links in Graph's answers, led through the facade, so that a client which follows the link to the next page stays here. The facade
 * has Graph's paths; so only the host changes.
 *
 * @param graph the root of Graph's addresses
 * @param own the root of the facade's, null where nobody knows it
 */
record OwnLinks(String graph, @Nullable String own) {

    private static final Set<String> LINKS =
            Set.of("@odata.nextLink", "@odata.context", "@odata.id", "@odata.editLink");

    /** Of failures outside of operations, which have no links. */
    static final OwnLinks NONE = new OwnLinks("", null);

    /** The address of a resource of the facade. */
    Optional<String> to(String path) {
        return Optional.ofNullable(own).map(root -> root + path);
    }

    /** The same instance if it has no such link. */
    JsonNode in(JsonNode json) {
        return own == null ? json : within(json);
    }

    private JsonNode within(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return in(object);
        }
        if (json instanceof ArrayNode list) {
            return in(list);
        }
        return json;
    }

    private JsonNode in(ObjectNode object) {
        ObjectNode copy = null;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = isLink(field.getKey()) ? led(field.getValue()) : within(field.getValue());
            if (value != field.getValue()) {
                copy = copy == null ? JsonNodeFactory.instance.objectNode().setAll(object) : copy;
                copy.set(field.getKey(), value);
            }
        }
        return copy == null ? object : copy;
    }

    private JsonNode in(ArrayNode list) {
        ArrayNode copy = null;
        for (int i = 0; i < list.size(); i++) {
            JsonNode value = within(list.get(i));
            if (value != list.get(i)) {
                copy = copy == null
                        ? JsonNodeFactory.instance.arrayNode(list.size()).addAll(list)
                        : copy;
                copy.set(i, value);
            }
        }
        return copy == null ? list : copy;
    }

    /** Of the object itself or of one of its properties, such as {@code deviceLinks@odata.nextLink}. */
    private static boolean isLink(String name) {
        int at = name.indexOf('@');
        return at >= 0 && LINKS.contains(name.substring(at));
    }

    private JsonNode led(JsonNode link) {
        return link.isTextual() && link.textValue().startsWith(graph + "/")
                ? TextNode.valueOf(own + link.textValue().substring(graph.length()))
                : link;
    }
}
