package io.graphfacade.intake;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.OpenApiSchemas;
import io.graphfacade.rule.Rule;
import io.graphfacade.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JSON Schema of a payload, which stands by itself. It is the schema of the OpenAPI document, and so that of the records, with the
 * rules that can speak at each property ({@code x-rules}).
 */
final class PayloadSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFS = "#/$defs/";

    private final ObjectNode root;
    /** By place and not by value: two properties may have equal schemas. */
    private final Map<ObjectNode, Map<String, Rule>> rules = new IdentityHashMap<>();

    /** @param component its name in the OpenAPI document */
    PayloadSchema(String component) {
        Map<String, JsonNode> defs = new TreeMap<>();
        JsonNode own = standingAlone(OpenApiSchemas.document().at("/components/schemas/" + component), defs);
        root = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:graph-device-facade:" + component);
        root.setAll((ObjectNode) own);
        if (!defs.isEmpty()) {
            root.putObject("$defs").setAll(defs);
        }
    }

    /** A copy in which references lead to definitions of its own, which are added. */
    private static JsonNode standingAlone(JsonNode schema, Map<String, JsonNode> defs) {
        JsonNode copy = schema.deepCopy();
        copy.findParents("$ref").forEach(parent -> {
            String name = parent.path("$ref").asText().substring(COMPONENTS.length());
            ((ObjectNode) parent).put("$ref", DEFS + name);
            if (!defs.containsKey(name)) {
                defs.put(name, JSON.nullNode());
                defs.put(name, standingAlone(OpenApiSchemas.document().at("/components/schemas/" + name), defs));
            }
        });
        // a hint of OpenAPI's, which says nothing that the schemas do not say
        copy.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
        return copy;
    }

    /** Notes that the rule can speak at this place, or at the object that is around it if the schema has no such property. */
    void speaks(Rule rule, String pointer) {
        List<ObjectNode> found = at(pointer);
        for (String outer = pointer; found.isEmpty(); ) {
            outer = outer.substring(0, outer.lastIndexOf('/'));
            found = at(outer);
        }
        found.forEach(
                place -> rules.computeIfAbsent(place, none -> new TreeMap<>()).put(rule.code(), rule));
    }

    /** The property's own schema in the types that can be there; not what it refers to, which other properties have too. */
    List<ObjectNode> at(String pointer) {
        List<ObjectNode> places = List.of(root);
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            places = places.stream().flatMap(place -> inside(place, token)).toList();
        }
        return places;
    }

    private Stream<ObjectNode> inside(ObjectNode place, String token) {
        ObjectNode type = resolved(place);
        if (type.has("items")) {
            return token.chars().allMatch(Character::isDigit)
                    ? Stream.of((ObjectNode) type.get("items"))
                    : Stream.empty();
        }
        if (type.has("oneOf")) {
            return type.path("oneOf").valueStream().flatMap(one -> inside((ObjectNode) one, token));
        }
        return type.path("properties").properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(token))
                .sorted(Comparator.comparing(property -> !property.getKey().equals(token)))
                .limit(1)
                .map(property -> (ObjectNode) property.getValue());
    }

    ObjectNode resolved(ObjectNode place) {
        return place.has("$ref")
                ? (ObjectNode) root.at(place.path("$ref").asText().substring(1))
                : place;
    }

    ObjectNode root() {
        return root;
    }

    String text() {
        rules.forEach((place, spoken) -> {
            ArrayNode list = place.putArray("x-rules");
            spoken.values().forEach(rule -> list.addObject()
                    .put("code", rule.code())
                    .put("severity", severity(rule))
                    .put("message", rule.summary()));
        });
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule that only brings values into their form is a change, as docs/rules.md calls it. */
    private static String severity(Rule rule) {
        return rule.severity() == Severity.OFF
                ? "change"
                : rule.severity().name().toLowerCase(Locale.ROOT);
    }
}
