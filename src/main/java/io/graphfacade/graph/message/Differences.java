package io.graphfacade.graph.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.canonical.Secret;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places where Graph's resource is not as it was sent, as JSON Pointers (RFC 6901), never with the values. Graph may leave properties out,
 * add some, and reorder lists. Pre-shared keys are not compared: it is not known that they come back as sent.
 */
final class Differences {

    private static final String TYPE = "@odata.type";

    /** No number that was sent is longer; it would take long to read. */
    private static final int LONGEST_NUMBER = 40;

    private final Set<String> caseSensitive;
    private final List<String> places = new ArrayList<>();

    private Differences(Set<String> caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    /** @param caseSensitive names of properties whose texts have to be the same to the letter */
    static List<String> between(ObjectNode sent, ObjectNode found, Set<String> caseSensitive) {
        Differences differences = new Differences(caseSensitive);
        differences.compareProperties("", sent, found);
        return differences.places;
    }

    private void compare(String place, String name, JsonNode sent, JsonNode found) {
        if (sent instanceof ObjectNode object && found instanceof ObjectNode other) {
            compareProperties(place, object, other);
        } else if (sent instanceof ArrayNode list && found instanceof ArrayNode other) {
            compareElements(place, name, list, other);
        } else if (!(isNothing(sent) && isNothing(found)) && !isSame(name, sent, found)) {
            places.add(place);
        }
    }

    private void compareProperties(String place, ObjectNode sent, ObjectNode found) {
        for (Map.Entry<String, JsonNode> property : sent.properties()) {
            String name = property.getKey();
            boolean annotation = name.indexOf('@') >= 0 && !name.equals(TYPE);
            if (found.has(name) && !annotation && !Secret.isIn(name)) {
                compare(place + "/" + escaped(name), name, property.getValue(), found.get(name));
            }
        }
    }

    /** Each element that was sent has to be there once, and no other. */
    private void compareElements(String place, String name, ArrayNode sent, ArrayNode found) {
        List<JsonNode> others = new ArrayList<>();
        found.forEach(others::add);
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (!takeAlike(name, sent.get(i), others)) {
                missing.add(i);
            }
        }
        for (int i : missing) {
            String element = place + "/" + i;
            if (others.isEmpty()) {
                places.add(element);
            } else {
                compare(element, name, sent.get(i), others.remove(0));
            }
        }
        if (!others.isEmpty()) {
            places.add(place);
        }
    }

    private boolean takeAlike(String name, JsonNode sent, List<JsonNode> found) {
        for (int i = 0; i < found.size(); i++) {
            Differences differences = new Differences(caseSensitive);
            differences.compare("", name, sent, found.get(i));
            if (differences.places.isEmpty()) {
                found.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean isSame(String name, JsonNode sent, JsonNode found) {
        if (!sent.isValueNode() || !found.isValueNode() || sent.isNull() || found.isNull()) {
            return false;
        }
        String text = sent.asText();
        String other = found.asText();
        if (name.equals(TYPE)) {
            return withoutHash(text).equalsIgnoreCase(withoutHash(other));
        }
        if (caseSensitive.contains(name)) {
            return text.equals(other);
        }
        return text.equalsIgnoreCase(other)
                || (sent.isNumber() || found.isNumber()) && isSameNumber(text, other)
                || isSameTime(text, other);
    }

    /** A number may come back as a text (contract 13.2). */
    private static boolean isSameNumber(String text, String other) {
        try {
            return text.length() <= LONGEST_NUMBER
                    && other.length() <= LONGEST_NUMBER
                    && new BigDecimal(text).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** Graph may keep fewer fractions of a second. */
    private static boolean isSameTime(String text, String other) {
        try {
            return seconds(text).equals(seconds(other));
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static Instant seconds(String time) {
        return OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String withoutHash(String type) {
        return type.startsWith("#") ? type.substring(1) : type;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
