package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Header fields: texts by name. Names differ by more than their case (RFC 9110 section 5.1); Microsoft's client for Java writes one header in
 * two cases, with one value.
 */
public final class HeadersForm implements Form<Map<String, String>> {

    @Override
    public Reading<Map<String, String>> read(JsonNode written, Location place, Journal journal) {
        if (!written.isObject()) {
            return wrongType(written, place, journal);
        }
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, JsonNode> field : written.properties()) {
            String name = field.getKey();
            Location member = place.child(name, name);
            journal.places().remember(member);
            if (field.getValue().isNull()) {
                journal.omit(IntakeRules.NULL_OMITTED, member);
            } else if (headers.containsKey(name)) {
                if (!field.getValue().asText().equals(headers.get(name))) {
                    journal.refuseDuplicate(member, "stands twice; names of headers differ by more than their case");
                }
            } else {
                Reading<String> value = ScalarForm.TEXT_OR_NUMBER.read(field.getValue(), member, journal);
                canonical.set(name, value.canonical());
                headers.put(name, value.value() == null ? "" : value.value());
            }
        }
        return new Reading<>(canonical, Collections.unmodifiableMap(headers));
    }

    @Override
    public String expected() {
        return "an object of texts";
    }
}
