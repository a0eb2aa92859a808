package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Properties that stand beside the object they belong to; they are moved into it before anything is read. */
final class FlatProperties {

    private final ObjectForm<?> form;
    private final Location place;
    private final Journal journal;

    FlatProperties(ObjectForm<?> form, Location place, Journal journal) {
        this.form = form;
        this.place = place;
        this.journal = journal;
    }

    /** The object with all properties in their place; the same one if they are there already. */
    ObjectNode nested(ObjectNode written) {
        ObjectNode nested = written;
        for (Property container : form.alsoFlat()) {
            nested = nested(nested, container);
        }
        return nested;
    }

    private ObjectNode nested(ObjectNode written, Property container) {
        boolean inList = container.form() instanceof ListForm<?>;
        ObjectForm<?> contained = contained(container.form());
        List<String> flat = names(written).stream()
                .filter(name -> contained.property(name) != null && form.property(name) == null)
                .toList();
        if (flat.isEmpty()) {
            return written;
        }
        String spelling = names(written).stream()
                .filter(name -> form.property(name) == container)
                .max(Comparator.comparing(written::hasNonNull))
                .orElse(container.name());
        JsonNode present = written.get(spelling);
        boolean missing = present == null || present.isNull();
        if (!missing && (inList || !present.isObject())) {
            return written;
        }
        ObjectNode copy = shallowCopy(written);
        flat.stream().filter(name -> written.get(name).isNull()).forEach(name -> omit(name, copy));
        List<String> moving = flat.stream().filter(copy::has).toList();
        if (moving.isEmpty()) {
            return copy;
        }
        Location there = place.child(spelling, spelling);
        if (missing) {
            JsonNode room =
                    inList ? listOf(JsonNodeFactory.instance.objectNode()) : JsonNodeFactory.instance.objectNode();
            journal.prepare(Change.add(IntakeRules.PROPERTY_FLAT, there.canonical(), room));
        }
        Location owner = inList ? there.child(0) : there;
        if (missing) {
            journal.places().relocate(owner.written(), place.written());
        }
        ObjectNode object = missing ? JsonNodeFactory.instance.objectNode() : shallowCopy((ObjectNode) present);
        copy.set(spelling, inList ? listOf(object) : object);
        moving.forEach(name -> move(name, copy, object, owner));
        return copy;
    }

    private static ObjectForm<?> contained(Form<?> container) {
        return (ObjectForm<?>) (container instanceof ListForm<?> list ? list.element() : container);
    }

    private static ArrayNode listOf(ObjectNode element) {
        return JsonNodeFactory.instance.arrayNode(1).add(element);
    }

    private void omit(String name, ObjectNode from) {
        from.remove(name);
        Location child = place.child(name, name);
        journal.mend(IntakeRules.NULL_OMITTED, child, Change.remove(IntakeRules.NULL_OMITTED, child.canonical()));
    }

    private void move(String name, ObjectNode from, ObjectNode to, Location owner) {
        JsonNode value = from.remove(name);
        Pointer written = place.written().child(name);
        Location moved = new Location(written, owner.canonical().child(name));
        if (to.hasNonNull(name)) {
            String problem = "stands beside " + owner.written().child(name) + ", and both mean the same";
            journal.find(IntakeRules.DUPLICATE_PROPERTY, written, problem, null, null);
            return;
        }
        to.set(name, value);
        journal.places().relocate(owner.written().child(name), written);
        Rule rule = IntakeRules.PROPERTY_FLAT;
        journal.mend(rule, moved, Change.move(rule, place.canonical().child(name), moved.canonical()));
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static ObjectNode shallowCopy(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll(object);
        return copy;
    }
}
