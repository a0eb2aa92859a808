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

/** Reads single properties of one object: under which name, by whom they are set, and their value. */
final class PropertyReader {

    private final Location place;
    private final Journal journal;

    /** @param place of the object */
    PropertyReader(Location place, Journal journal) {
        this.place = place;
        this.journal = journal;
    }

    Location at(Property property, String name) {
        return journal.places().relocated(place.child(name, property.sentAs(name)));
    }

    Form.Reading<?> read(Property property, String name, JsonNode value) {
        Location child = at(property, name);
        journal.places().remember(child);
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
        if (value.isNull()) {
            return new Form.Reading<>(value, null);
        }
        Form.Reading<?> reading = property.form().read(value, child, journal);
        if (property.alsoFlat() && isAllNull(value) && !journal.keepsNulls()) {
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

    /** What is configured for a property that was not written; nothing for most. */
    Form.Reading<?> filledIn(Property property) {
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
