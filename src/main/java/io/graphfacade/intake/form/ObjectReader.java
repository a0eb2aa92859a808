package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Names;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Pointer;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.util.List;
import java.util.Map;

/** Reads one object of a payload, property by property. */
final class ObjectReader<T> {

    private final ObjectForm<T> form;
    private final Location place;
    private final Journal journal;
    private final Form.Reading<?>[] readings;
    private final String[] spellings;
    private final OtherProperties others;

    /** @param elsewhere alternatives to this type, to say where an unknown property belongs */
    ObjectReader(ObjectForm<T> form, List<ObjectForm<?>> elsewhere, Location place, Journal journal) {
        this.form = form;
        this.place = place;
        this.journal = journal;
        this.others = new OtherProperties(form, elsewhere, place, journal);
        this.readings = new Form.Reading<?>[form.properties().size()];
        this.spellings = new String[readings.length];
    }

    /** Reads an object whose type is given by its place. */
    Form.Reading<T> read(ObjectNode written) {
        return read(written, false, null);
    }

    /** @param type what goes out as {@code @odata.type}, which was read already; null to leave it out */
    Form.Reading<T> readTyped(ObjectNode written, JsonNode type) {
        return read(written, true, type);
    }

    private Form.Reading<T> read(ObjectNode written, boolean typed, JsonNode type) {
        ObjectNode nested = new FlatProperties(form, place, journal).nested(written);
        readNulls(nested);
        for (Map.Entry<String, JsonNode> field : nested.properties()) {
            journal.requireTime();
            String name = field.getKey();
            JsonNode value = field.getValue();
            Property property = form.property(name);
            if (property == null) {
                others.read(name, value, typed);
            } else if (!value.isNull()) {
                readOnce(property, name, value);
            }
        }
        return assemble(type);
    }

    /** They come first, because a null is no value and no second spelling of anything. */
    private void readNulls(ObjectNode written) {
        for (Map.Entry<String, JsonNode> field : written.properties()) {
            Property property = field.getValue().isNull() ? form.property(field.getKey()) : null;
            if (property != null && property.neverNull()) {
                refuseNull(property, field.getKey());
            } else if (property != null) {
                journal.remember(at(property, field.getKey()));
                journal.omit(IntakeRules.NULL_OMITTED, place.child(field.getKey(), field.getKey()));
            }
        }
    }

    private void refuseNull(Property property, String name) {
        Severity severity = journal.refuse(
                IntakeRules.NULL_COLLECTION, at(property, name), "is null", "a list, or nothing at all", null);
        if (severity != Severity.ERROR) {
            journal.drop(IntakeRules.NULL_COLLECTION, place.canonical().child(name));
        }
    }

    private void readOnce(Property property, String name, JsonNode value) {
        String earlier = spellings[property.index()];
        if (earlier == null) {
            spellings[property.index()] = name;
            readings[property.index()] = readProperty(property, name, value);
            return;
        }
        journal.refuseDuplicate(
                place.child(name, name), "stands beside " + earlier + ", and both mean " + property.name());
    }

    private Location at(Property property, String name) {
        return journal.relocated(place.child(name, property.sentAs(name)));
    }

    private Form.Reading<?> readProperty(Property property, String name, JsonNode value) {
        Location child = at(property, name);
        journal.remember(child);
        if (property.use() != Property.Use.CALLER) {
            if (value.isArray() && value.isEmpty()) {
                journal.omit(IntakeRules.EMPTY_OMITTED, place.child(name, name));
                return Form.Reading.nothing();
            }
            if (isLeftOut(property, name, child)) {
                return Form.Reading.nothing();
            }
        }
        if (!name.equals(property.sentAs(name))) {
            boolean respelled = Names.fold(name).equals(Names.fold(property.name()));
            Rule rule = respelled ? IntakeRules.PROPERTY_SPELLING : IntakeRules.PROPERTY_ALIAS;
            Pointer from = place.canonical().child(name);
            journal.mend(rule, child, Change.move(rule, from, child.canonical()));
        }
        Form.Reading<?> reading = property.form().read(value, child, journal);
        if (property.alsoFlat() && isAllNull(value)) {
            journal.omit(IntakeRules.NULL_OMITTED, child);
            return Form.Reading.nothing();
        }
        return reading;
    }

    /** What Graph sets is left out, and nothing else is said about its value; what it calls internal goes on. */
    private boolean isLeftOut(Property property, String name, Location child) {
        boolean internal = property.use() == Property.Use.INTERNAL;
        Rule rule = internal ? IntakeRules.INTERNAL_PROPERTY : IntakeRules.READ_ONLY_PROPERTY;
        if (!internal) {
            journal.withdraw(child.written());
        }
        String problem = internal ? "is for Graph's internal use" : "is set by Graph and is not sent";
        Severity severity = journal.find(rule, child.written(), problem, null, null);
        if (!internal && severity != Severity.ERROR) {
            journal.drop(rule, place.canonical().child(name));
        }
        return !internal || severity == Severity.ERROR;
    }

    private static boolean isAllNull(JsonNode value) {
        return value.isObject() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isNull);
    }

    private Form.Reading<T> assemble(JsonNode type) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        Object[] values = new Object[readings.length];
        if (type != null) {
            canonical.set(ODataTypeName.PROPERTY, type);
        }
        for (Property property : form.properties()) {
            Form.Reading<?> read = readings[property.index()];
            Form.Reading<?> reading = read == null ? filledIn(property) : read;
            String written = spellings[property.index()];
            if (reading.canonical() != null) {
                canonical.set(written == null ? property.name() : property.sentAs(written), reading.canonical());
            }
            values[property.index()] = reading.value();
        }
        others.addTo(canonical);
        T value = form.bind(values);
        new Omissions(canonical, place.canonical(), journal).of(value);
        return new Form.Reading<>(canonical, value);
    }

    /** What is configured for a property that was not written; nothing for most. */
    private Form.Reading<?> filledIn(Property property) {
        var configured = journal.config().defaultRedundancy();
        if (property.filledIn() == null || configured.isEmpty()) {
            return Form.Reading.nothing();
        }
        Location child = place.child(property.name(), property.name());
        Rule rule = IntakeRules.REDUNDANCY_DEFAULT;
        ObjectNode filled = JsonNodeFactory.instance
                .objectNode()
                .put(property.filledIn(), configured.get().name());
        journal.mend(rule, child, Change.add(rule, child.canonical(), filled));
        return property.form().read(filled, child, journal);
    }
}
