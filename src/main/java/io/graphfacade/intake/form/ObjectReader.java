package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one object of a payload. */
final class ObjectReader<T> {

    private final ObjectForm<T> form;
    private final Location place;
    private final Journal journal;
    private final Form.Reading<?>[] readings;
    private final String[] spellings;
    private final PropertyReader reader;
    private final OtherProperties others;

    /** @param elsewhere alternatives to this type, to say where an unknown property belongs */
    ObjectReader(ObjectForm<T> form, List<ObjectForm<?>> elsewhere, Location place, Journal journal) {
        this.form = form;
        this.place = place;
        this.journal = journal;
        this.reader = new PropertyReader(place, journal);
        this.others = new OtherProperties(form, elsewhere, place, journal);
        this.readings = new Form.Reading<?>[form.properties().size()];
        this.spellings = new String[readings.length];
    }

    /** Reads an object whose type is given by its place. */
    Form.Reading<T> read(ObjectNode written) {
        return read(written, false, null);
    }

    /** @param type what goes out as {@code @odata.type}, which was read already; null to leave it out */
    Form.Reading<T> readTyped(ObjectNode written, @Nullable JsonNode type) {
        return read(written, true, type);
    }

    private Form.Reading<T> read(ObjectNode written, boolean typed, @Nullable JsonNode type) {
        ObjectNode nested = new FlatProperties(form, place, journal).nested(written);
        readNulls(nested);
        for (Map.Entry<String, JsonNode> field : nested.properties()) {
            journal.requireTime();
            String name = field.getKey();
            JsonNode value = field.getValue();
            Property property = form.property(name);
            if (property == null) {
                others.read(name, value, typed);
            } else if (!value.isNull() || journal.keepsNulls() && !property.neverNull()) {
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
            } else if (property != null && !journal.keepsNulls()) {
                journal.places().remember(reader.at(property, field.getKey()));
                journal.omit(IntakeRules.NULL_OMITTED, place.child(field.getKey(), field.getKey()));
            }
        }
    }

    private void refuseNull(Property property, String name) {
        boolean list = property.form() instanceof ListForm<?>;
        Rule rule = list ? IntakeRules.NULL_COLLECTION : IntakeRules.REQUIRED;
        String expected = (list ? "a list" : property.form().expected()) + ", or nothing at all";
        Severity severity = journal.refuse(rule, reader.at(property, name), "is null", expected, null);
        if (severity != Severity.ERROR) {
            journal.drop(rule, place.canonical().child(name));
        }
    }

    private void readOnce(Property property, String name, JsonNode value) {
        String earlier = spellings[property.index()];
        if (earlier == null) {
            spellings[property.index()] = name;
            readings[property.index()] = reader.read(property, name, value);
            return;
        }
        journal.refuseDuplicate(
                place.child(name, name), "stands beside " + earlier + ", and both mean " + property.name());
    }

    private Form.Reading<T> assemble(@Nullable JsonNode type) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        Object[] values = new Object[readings.length];
        if (type != null) {
            canonical.set(ODataTypeName.PROPERTY, type);
        }
        others.addContextTo(canonical);
        for (Property property : form.properties()) {
            Form.Reading<?> read = readings[property.index()];
            Form.Reading<?> reading = read == null ? reader.filledIn(property) : read;
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
}
