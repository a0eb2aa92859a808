package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Names;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of one Graph type, with the properties of its record in the record's order. */
public final class ObjectForm<T> implements Form<T> {

    private final @Nullable ODataTypeName odataType;
    private final List<Property> properties;
    private final List<String> names;
    private final Map<String, Property> bySpelling = new HashMap<>();
    private final List<Property> alsoFlat;
    private final boolean extensible;
    private final boolean delta;
    private final @Nullable ObjectForm<?> updated;
    private final @Nullable String bare;
    private final RecordBinder<T> binder;

    /**
     * @param delta whether its context says that it is one
     * @param updated the type that it is an update of, null for none
     * @param bare name of the property that is also written alone, in place of the object; null for none
     */
    ObjectForm(
            @Nullable ODataTypeName odataType,
            List<Property> properties,
            boolean extensible,
            boolean delta,
            @Nullable ObjectForm<?> updated,
            @Nullable String bare,
            RecordBinder<T> binder) {
        this.odataType = odataType;
        this.properties = List.copyOf(properties);
        this.alsoFlat = properties.stream().filter(Property::alsoFlat).toList();
        this.names = properties.stream().map(Property::name).toList();
        this.extensible = extensible;
        this.delta = delta;
        this.updated = updated;
        this.bare = bare;
        this.binder = binder;
        for (Property property : properties) {
            bySpelling.put(property.name(), property);
            bySpelling.put(Names.fold(property.name()), property);
            property.aliases().forEach(alias -> bySpelling.put(Names.fold(alias), property));
        }
    }

    @Override
    public Reading<T> read(JsonNode written, Location place, Journal journal) {
        if (bare != null && isBare(written)) {
            return readBare(written, bare, place, journal);
        }
        return written.isObject()
                ? new ObjectReader<>(this, List.of(), place, journal).read((ObjectNode) written)
                : wrongType(written, place, journal);
    }

    /** Whether it is read as one, and not as a list of them. */
    boolean isMeantBy(JsonNode written) {
        return written.isObject() || isBare(written);
    }

    private boolean isBare(JsonNode written) {
        return bare != null && written.isTextual();
    }

    private Reading<T> readBare(JsonNode written, String name, Location place, Journal journal) {
        Rule rule = IntakeRules.OBJECT_FROM_ID;
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(name, written);
        journal.mend(rule, place, Change.replace(rule, place.canonical(), object));
        journal.places().relocate(place.written().child(name), place.written());
        return read(object, place, journal);
    }

    @Override
    public String expected() {
        return odataType == null ? "an object" : "an object of type " + odataType.simple();
    }

    /** What a message calls the type. */
    String typeName(String otherwise) {
        return odataType == null ? otherwise : odataType.simple();
    }

    /** Null for a type that is never told apart by its name. */
    @Nullable
    ODataTypeName odataType() {
        return odataType;
    }

    public List<Property> properties() {
        return properties;
    }

    /** The property that is meant by a name in any spelling, null if there is none. */
    public @Nullable Property property(String name) {
        Property exact = bySpelling.get(name);
        return exact == null ? bySpelling.get(Names.fold(name)) : exact;
    }

    @Nullable
    String nearestName(String name) {
        return Names.nearest(name, names);
    }

    /** Those whose own properties are read at this level too. */
    List<Property> alsoFlat() {
        return alsoFlat;
    }

    /** For an update: the type with all its properties; null for all others. */
    public @Nullable ObjectForm<?> updated() {
        return updated;
    }

    /** Whether it carries extensions besides its properties. */
    boolean isOpen() {
        return extensible;
    }

    /** Whether it says what is added to a list. */
    boolean isDelta() {
        return delta;
    }

    T bind(Object[] values) {
        return binder.bind(values);
    }
}
