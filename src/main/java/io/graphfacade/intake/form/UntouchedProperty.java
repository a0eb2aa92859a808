package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The properties of an object that go to Graph as they were written, after all others. */
final class UntouchedProperty {

    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** False for a name that differs from an earlier one in case only: to many readers the two are one property. */
    boolean add(String name, JsonNode value) {
        boolean isNew = names.add(name);
        if (isNew) {
            properties.put(name, value);
        }
        return isNew;
    }

    void addTo(ObjectNode canonical) {
        canonical.setAll(properties);
    }
}
