package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Names;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of one of several Graph types, told apart by {@code @odata.type} (contract 5.4). */
public record ChoiceForm(Map<ODataTypeName, ObjectForm<?>> alternatives) implements Form<Object> {

    @Override
    public Reading<Object> read(JsonNode written, Location place, Journal journal) {
        if (!written.isObject()) {
            return wrongType(written, place, journal);
        }
        ObjectNode object = (ObjectNode) written;
        String typeProperty = typeProperty(object, place, journal);
        ODataTypeName named =
                typeProperty == null ? null : resolve(typeProperty, object.get(typeProperty), place, journal);
        ODataTypeName type = named == null ? mostLikely(object) : named;
        List<ObjectForm<?>> others = new ArrayList<>(alternatives.values());
        ObjectForm<?> form = Objects.requireNonNull(alternatives.get(type));
        others.remove(form);
        JsonNode asWritten = typeProperty == null ? null : object.get(typeProperty);
        JsonNode typeToSend = named == null ? asWritten : TextNode.valueOf(named.canonical());
        Reading<?> reading = new ObjectReader<>(form, others, place, journal).readTyped(object, typeToSend);
        return new Reading<>(reading.canonical(), reading.value());
    }

    @Override
    public String expected() {
        return "an object with " + ODataTypeName.PROPERTY + " " + String.join(" or ", canonicalNames());
    }

    private @Nullable String typeProperty(ObjectNode object, Location place, Journal journal) {
        List<String> all = object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(ODataTypeName::isProperty)
                .toList();
        List<String> valued =
                all.stream().filter(name -> !object.get(name).isNull()).toList();
        List<String> spellings = valued.isEmpty() ? all : valued;
        if (!valued.isEmpty()) {
            all.stream()
                    .filter(name -> object.get(name).isNull())
                    .forEach(name -> journal.omit(IntakeRules.NULL_OMITTED, place.child(name, name)));
        }
        if (spellings.isEmpty()) {
            journal.find(
                    IntakeRules.REQUIRED, place.written().child(ODataTypeName.PROPERTY), "is missing", oneOf(), null);
            return null;
        }
        for (String surplus : spellings.subList(1, spellings.size())) {
            journal.find(
                    IntakeRules.DUPLICATE_PROPERTY,
                    place.written().child(surplus),
                    "stands beside " + spellings.get(0) + ", and both mean " + ODataTypeName.PROPERTY,
                    null,
                    null);
        }
        return spellings.get(0);
    }

    private @Nullable ODataTypeName resolve(String name, JsonNode value, Location place, Journal journal) {
        Location child = place.child(name, ODataTypeName.PROPERTY);
        if (!name.equals(ODataTypeName.PROPERTY)) {
            Rule rule = IntakeRules.PROPERTY_SPELLING;
            journal.mend(rule, child, Change.move(rule, place.canonical().child(name), child.canonical()));
        }
        for (ODataTypeName alternative : alternatives.keySet()) {
            if (value.isTextual() && alternative.isMeantBy(value.textValue())) {
                mendSpelling(value.textValue(), alternative, child, journal);
                return alternative;
            }
        }
        journal.find(
                IntakeRules.ODATA_TYPE_UNKNOWN,
                child.written(),
                "does not name a type that fits here",
                oneOf(),
                value.isTextual() ? nearest(value.textValue()) : null);
        return null;
    }

    private @Nullable String nearest(String written) {
        List<String> simpleNames =
                alternatives.keySet().stream().map(ODataTypeName::simple).toList();
        String simple = Names.nearest(written.substring(written.lastIndexOf('.') + 1), simpleNames);
        return simple == null ? null : canonicalNames().get(simpleNames.indexOf(simple));
    }

    private static void mendSpelling(String value, ODataTypeName type, Location child, Journal journal) {
        if (!value.equals(type.canonical())) {
            Rule rule = IntakeRules.ODATA_TYPE_SPELLING;
            journal.mend(rule, child, Change.replace(rule, child.canonical(), TextNode.valueOf(type.canonical())));
        }
    }

    /** The alternative that knows most of the properties, so that the rest of the payload is still held against its rules. */
    private @Nullable ODataTypeName mostLikely(ObjectNode object) {
        ODataTypeName best = null;
        long most = -1;
        for (Map.Entry<ODataTypeName, ObjectForm<?>> alternative : alternatives.entrySet()) {
            long known = object.properties().stream()
                    .filter(field -> alternative.getValue().property(field.getKey()) != null)
                    .count();
            if (known > most) {
                best = alternative.getKey();
                most = known;
            }
        }
        return best;
    }

    private List<String> canonicalNames() {
        return alternatives.keySet().stream().map(ODataTypeName::canonical).toList();
    }

    private String oneOf() {
        return "one of " + String.join(", ", canonicalNames());
    }
}
