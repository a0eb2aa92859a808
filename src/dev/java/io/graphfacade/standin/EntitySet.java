package io.graphfacade.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Objects of one kind by a number that grows, so that a page goes on after the last one whatever becomes of the others. */
final class EntitySet {

    private final String name;
    private final int capacity;
    private final NavigableMap<Long, ObjectNode> entities = new TreeMap<>();
    private long last;

    EntitySet(String name, int capacity) {
        this.name = name;
        this.capacity = capacity;
    }

    /** Keeps a copy, with the id in front. */
    ObjectNode add(String id, ObjectNode properties) {
        if (entities.size() == capacity) {
            throw Refusal.full();
        }
        ObjectNode entity = JsonNodeFactory.instance.objectNode().put("id", id);
        ObjectNode copy = properties.deepCopy();
        copy.remove("id");
        entity.setAll(copy);
        entities.put(++last, entity);
        return entity;
    }

    ObjectNode add(ObjectNode properties) {
        return add(UUID.randomUUID().toString(), properties);
    }

    Collection<ObjectNode> all() {
        return entities.values();
    }

    ObjectNode get(String id) {
        return getBy("id", id);
    }

    /** GUIDs are the same in upper and lower case. */
    ObjectNode getBy(String property, String value) {
        return entities.values().stream()
                .filter(entity -> entity.path(property).asText().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(value));
    }

    boolean has(String property, String value) {
        return entities.values().stream()
                .anyMatch(entity -> entity.path(property).asText().equalsIgnoreCase(value));
    }

    void remove(ObjectNode entity) {
        entities.values().removeIf(each -> each == entity);
    }

    Answer list(GraphRequest request) {
        return list(request, (entity, shown) -> {});
    }

    /** What is shown of an object can be completed. */
    Answer list(GraphRequest request, BiConsumer<ObjectNode, ObjectNode> completed) {
        ListOptions options = ListOptions.of(request);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("@odata.context", request.context(name + options.selection()));
        if (options.counted()) {
            page.put(
                    "@odata.count",
                    entities.values().stream().filter(options.filter()).count());
        }
        ArrayNode value = JsonNodeFactory.instance.arrayNode();
        long shownLast = options.after();
        for (Map.Entry<Long, ObjectNode> entry :
                entities.tailMap(options.after(), false).entrySet()) {
            if (options.filter().test(entry.getValue())) {
                if (value.size() == options.top()) {
                    page.put("@odata.nextLink", options.next(request.url(), shownLast));
                    break;
                }
                ObjectNode shown = options.selected(entry.getValue());
                completed.accept(entry.getValue(), shown);
                value.add(shown);
                shownLast = entry.getKey();
            }
        }
        page.set("value", value);
        return Answer.ok(page);
    }

    /** One of them, with its context. */
    ObjectNode single(GraphRequest request, ObjectNode entity) {
        ListOptions options = ListOptions.of(request);
        ObjectNode single = JsonNodeFactory.instance.objectNode();
        single.put("@odata.context", request.context(name + options.selection() + "/$entity"));
        single.setAll(options.selected(entity));
        return single;
    }
}
