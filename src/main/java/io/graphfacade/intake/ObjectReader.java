package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Names;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads one object of a payload, property by property. */
final class ObjectReader<T> {

    private final ObjectForm<T> form;
    private final List<ObjectForm<?>> elsewhere;
    private final Place place;
    private final Journal journal;
    private final Form.Reading<?>[] readings;
    private final String[] spellings;
    private final PassedOn passedOn = new PassedOn();

    /** @param elsewhere alternatives to this type, to say where an unknown property belongs */
    ObjectReader(ObjectForm<T> form, List<ObjectForm<?>> elsewhere, Place place, Journal journal) {
        this.form = form;
        this.elsewhere = elsewhere;
        this.place = place;
        this.journal = journal;
        this.readings = new Form.Reading<?>[form.properties().size()];
        this.spellings = new String[readings.length];
    }

    /** Reads an object whose type is given by its place. */
    Form.Reading<T> read(ObjectNode written) {
        return read(written, this::readType, null);
    }

    /** @param type what goes out as {@code @odata.type}, which was read already; null to leave it out */
    Form.Reading<T> readTyped(ObjectNode written, JsonNode type) {
        return read(written, (name, value) -> {}, type);
    }

    private Form.Reading<T> read(ObjectNode written, BiConsumer<String, JsonNode> onType, JsonNode type) {
        ObjectNode nested = new FlatProperties(form, place, journal).nested(written);
        for (Map.Entry<String, JsonNode> field : nested.properties()) {
            String name = field.getKey();
            Property property = form.property(name);
            if (property != null) {
                readOnce(property, name, field.getValue());
            } else if (ODataTypeName.isProperty(name)) {
                onType.accept(name, field.getValue());
            } else if (Annotation.isOfAnswer(name, form)) {
                omit(IntakeRules.ANNOTATION_OMITTED, name);
            } else if (form.isExtension(name, journal.schemaExtensions()) || refuseUnknown(name) != Severity.ERROR) {
                passOn(name, field.getValue());
            }
        }
        return assemble(type);
    }

    private void readOnce(Property property, String name, JsonNode value) {
        String earlier = spellings[property.index()];
        if (earlier == null) {
            spellings[property.index()] = name;
            readings[property.index()] = readProperty(property, name, value);
            return;
        }
        refuseDuplicate(name, "stands beside " + earlier + ", and both mean " + property.name());
    }

    private void refuseDuplicate(String name, String problem) {
        Pointer written = journal.relocated(place.child(name, name)).written();
        journal.find(IntakeRules.DUPLICATE_PROPERTY, written, problem, null, null);
    }

    private void passOn(String name, JsonNode value) {
        if (!passedOn.add(name, value)) {
            refuseDuplicate(name, "stands beside a name that differs in case only");
        }
    }

    private Form.Reading<?> readProperty(Property property, String name, JsonNode value) {
        Place child = journal.relocated(place.child(name, property.name()));
        journal.remember(child);
        if (value.isNull()) {
            omit(IntakeRules.NULL_OMITTED, name);
            return Form.Reading.nothing();
        }
        if (property.readOnly()) {
            refuseReadOnly(name);
            return Form.Reading.nothing();
        }
        if (!name.equals(property.name())) {
            boolean respelled = Names.fold(name).equals(Names.fold(property.name()));
            Rule rule = respelled ? IntakeRules.PROPERTY_SPELLING : IntakeRules.PROPERTY_ALIAS;
            Pointer from = place.canonical().child(name);
            journal.mend(rule, child, Change.move(rule, from, child.canonical()));
        }
        return property.form().read(value, child, journal);
    }

    private void refuseReadOnly(String name) {
        Rule rule = IntakeRules.READ_ONLY_PROPERTY;
        Severity severity = journal.find(
                rule, place.written().child(name), "is set by Graph and cannot be sent; leave it out", null, null);
        if (severity != Severity.ERROR) {
            journal.drop(rule, place.canonical().child(name));
        }
    }

    /** Where there is no choice of types, naming the type is a decoration, but it must be the right one. */
    private void readType(String name, JsonNode value) {
        ODataTypeName type = form.odataType();
        if (type == null || value.isTextual() && type.isMeantBy(value.textValue())) {
            omit(IntakeRules.ODATA_TYPE_OMITTED, name);
            return;
        }
        Severity severity = journal.find(
                IntakeRules.ODATA_TYPE_UNKNOWN,
                place.written().child(name),
                "does not name the type of this object",
                type.canonical() + " or nothing",
                null);
        if (severity != Severity.ERROR) {
            passedOn.add(name, value);
        }
    }

    private void omit(Rule rule, String name) {
        Place child = journal.relocated(place.child(name, name));
        journal.mend(rule, child, Change.remove(rule, child.canonical()));
    }

    private Severity refuseUnknown(String name) {
        String owner =
                form.odataType() == null ? "this object" : form.odataType().simple();
        for (ObjectForm<?> other : elsewhere) {
            if (other.property(name) != null) {
                owner = owner + ", but of " + other.odataType().simple();
            }
        }
        return journal.find(
                IntakeRules.UNKNOWN_PROPERTY,
                place.written().child(name),
                "is not a property of " + owner,
                null,
                journal.isFull() ? null : form.nearestName(name));
    }

    private Form.Reading<T> assemble(JsonNode type) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        Object[] values = new Object[readings.length];
        if (type != null) {
            canonical.set(ODataTypeName.PROPERTY, type);
        }
        for (Property property : form.properties()) {
            Form.Reading<?> reading = readings[property.index()];
            if (reading != null && reading.canonical() != null) {
                canonical.set(property.name(), reading.canonical());
            }
            values[property.index()] = reading == null ? null : reading.value();
        }
        passedOn.addTo(canonical);
        return new Form.Reading<>(canonical, form.bind(values));
    }
}
