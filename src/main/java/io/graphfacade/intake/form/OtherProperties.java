package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.annotation.Extension;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of one object that are none of its type's properties: its type's name, annotations, extensions, and what nobody knows. */
final class OtherProperties {

    private final ObjectForm<?> form;
    private final List<ObjectForm<?>> elsewhere;
    private final Location place;
    private final Journal journal;
    private final UntouchedProperty passedOn = new UntouchedProperty();
    private final @Nullable DeltaContext context;

    /** @param elsewhere alternatives to this type, to say where an unknown property belongs */
    OtherProperties(ObjectForm<?> form, List<ObjectForm<?>> elsewhere, Location place, Journal journal) {
        this.form = form;
        this.elsewhere = elsewhere;
        this.place = place;
        this.journal = journal;
        this.context = form.isDelta() ? new DeltaContext(place, journal) : null;
    }

    /** @param typed whether the type's name was read already */
    void read(String name, JsonNode value, boolean typed) {
        if (ODataTypeName.isProperty(name)) {
            if (!typed) {
                readType(name, value);
            }
        } else if (context != null && DeltaContext.isProperty(name)) {
            context.read(name, value);
        } else if (ODataAnnotation.isOfAnswer(name, form)) {
            journal.omit(IntakeRules.ANNOTATION_OMITTED, place.child(name, name));
        } else if (severity(name, value) != Severity.ERROR && !passedOn.add(name, value)) {
            journal.refuseDuplicate(place.child(name, name), "stands beside a name that differs in case only");
        }
    }

    /** The one that stands in front of the properties. */
    void addContextTo(ObjectNode canonical) {
        if (context != null) {
            context.addTo(canonical);
        }
    }

    /** Those that go to Graph as they were written. */
    void addTo(ObjectNode canonical) {
        passedOn.addTo(canonical);
    }

    private Severity severity(String name, JsonNode value) {
        Property fixed = form.updated() == null ? null : form.updated().property(name);
        if (fixed != null) {
            return refuseUpdate(fixed, name);
        }
        if (!form.isOpen()) {
            return refuseUnknown(name, value);
        }
        if (Extension.isKnown(name, journal.schemaExtensions())) {
            return Severity.OFF;
        }
        if (Extension.isOfDirectory(name)) {
            String problem = "is not named as a directory extension is, and Graph knows no other";
            return doubt(IntakeRules.EXTENSION_NAME, name, problem, "extension_{application id without dashes}_{name}");
        }
        boolean misspelt = journal.isFull() || form.nearestName(name) != null;
        if (misspelt || !Extension.isLikeSchemaExtension(name, value)) {
            return refuseUnknown(name, value);
        }
        String problem = "has the form of a schema extension that is not configured";
        return doubt(IntakeRules.SCHEMA_EXTENSION_UNCONFIGURED, name, problem, null);
    }

    private Severity doubt(Rule rule, String name, String problem, @Nullable String expected) {
        return journal.find(rule, place.written().child(name), problem, expected, null);
    }

    /** Where there is no choice of types, naming the type is a decoration, but it must be the right one. */
    private void readType(String name, JsonNode value) {
        ODataTypeName type = form.odataType();
        if (type == null || value.isNull() || value.isTextual() && type.isMeantBy(value.textValue())) {
            journal.omit(
                    value.isNull() ? IntakeRules.NULL_OMITTED : IntakeRules.ODATA_TYPE_OMITTED,
                    place.child(name, name));
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

    /** What Graph sets itself is left out, as in a create: clients send back what they have read. */
    private Severity refuseUpdate(Property fixed, String name) {
        if (fixed.use() == Property.Use.READ_ONLY) {
            journal.omit(IntakeRules.READ_ONLY_PROPERTY, place.child(name, name));
            return Severity.ERROR;
        }
        String expected = "one of "
                + String.join(
                        ", ", form.properties().stream().map(Property::name).toList());
        return journal.find(
                IntakeRules.NOT_UPDATABLE, place.written().child(name), "cannot be updated", expected, null);
    }

    private Severity refuseUnknown(String name, JsonNode value) {
        String owner = form.typeName("this object");
        for (ObjectForm<?> other : elsewhere) {
            if (other.property(name) != null) {
                owner = owner + ", but of " + other.typeName("another object");
            }
        }
        return journal.find(
                IntakeRules.UNKNOWN_PROPERTY,
                place.written().child(name),
                "is not a property of " + owner,
                null,
                journal.isFull() ? null : nearest(name, value));
    }

    /** Null too if the value is of a kind that the nearest property never has. */
    private @Nullable String nearest(String name, JsonNode value) {
        String nearest = form.nearestName(name);
        Property meant = nearest == null ? null : form.property(nearest);
        return meant != null && value.isContainerNode() && meant.form() instanceof ScalarForm ? null : nearest;
    }
}
