package io.graphfacade.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.graph.setting.GraphHost;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OData's links in Graph's answers, led through the facade, so that a client which follows the link to the next page stays here. The facade
 * has Graph's paths; so only the host changes. A link to any other host stays as it is: the facade would answer with something else, and
 * clients decide for themselves which hosts get their token.
 *
 * @param graph null where nobody has an answer of Graph
 * @param own the root of the facade's addresses, null where nobody knows it
 */
record OwnLinks(@Nullable GraphHost graph, @Nullable String own) {

    private static final Set<String> FOLLOWED = Set.of("@odata.nextLink", "@odata.id", "@odata.editLink");

    /** A name more than a link, so that it stays if a stand-in for Graph speaks of Graph. */
    private static final String CONTEXT = "@odata.context";

    /** Of failures outside of operations, which have no links. */
    static final OwnLinks NONE = new OwnLinks(null, null);

    /** The address of a resource of the facade. */
    Optional<String> to(String path) {
        return Optional.ofNullable(own).map(root -> root + path);
    }

    /** The same instance if it has no such link. */
    JsonNode in(JsonNode json) {
        return own == null || graph == null ? json : within(json);
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
            JsonNode value = led(field.getKey(), field.getValue()).orElseGet(() -> within(field.getValue()));
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

    /** Empty for what is no link to Graph, of the object itself or of one of its properties, such as {@code deviceLinks@odata.nextLink}. */
    private Optional<JsonNode> led(String name, JsonNode link) {
        int at = name.indexOf('@');
        GraphHost host = graph;
        if (at < 0 || !link.isTextual() || host == null) {
            return Optional.empty();
        }
        String kind = name.substring(at);
        String address = link.textValue();
        boolean leads = FOLLOWED.contains(kind) || kind.equals(CONTEXT) && address.startsWith(host.root() + "/");
        return leads ? host.path(address).map(path -> TextNode.valueOf(own + path)) : Optional.empty();
    }
}
