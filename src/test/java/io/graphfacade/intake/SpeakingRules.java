package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules can speak at which property of a payload. They are asked: what the cases and docs/rules.md have as findings and changes, and
 * then each value that made a rule speak somewhere, at every property of a payload that is otherwise clean.
 */
final class SpeakingRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Rule> RULES =
            TakeIn.ruleBook(Map.of()).rules().stream().collect(Collectors.toMap(Rule::code, Function.identity()));
    private static final int LONGEST = 300;

    /** A request about one payload, with what is expected. */
    record Case(String request, JsonNode body, JsonNode expected) {}

    private final PayloadType<?> type;
    private final BiConsumer<Rule, String> spoken;

    private SpeakingRules(PayloadType<?> type, BiConsumer<Rule, String> spoken) {
        this.type = type;
        this.spoken = spoken;
    }

    /**
     * @param requests method and path, of cases that are about such a payload
     * @param samples clean payloads to put values into
     */
    static void tell(PayloadSchema schema, PayloadType<?> type, String requests, List<JsonNode> samples)
            throws IOException {
        SpeakingRules asked = new SpeakingRules(type, schema::speaks);
        cases().filter(each -> each.request().matches(requests)).forEach(asked::expected);
        RulesDocumentTest.rowsAboutPayloads()
                .filter(row -> row.type() == type)
                .forEach(row -> asked.take(row.example()));
        Set<JsonNode> values = values();
        for (JsonNode sample : samples) {
            places(schema, schema.root(), "", sample)
                    .forEach(place -> values.forEach(value -> asked.take(with(sample, place, value))));
        }
    }

    private void expected(Case each) {
        each.expected()
                .path("findings")
                .forEach(finding -> speak(finding.asText().split(" "), 2));
        each.expected().path("changes").forEach(change -> speak(change.asText().split(" "), 1));
    }

    /** A place in a payload, and not the name of a parameter. */
    private void speak(String[] words, int place) {
        String pointer = pointer(words, place);
        if (pointer.isEmpty() || pointer.startsWith("/")) {
            spoken.accept(RULES.get(words[0]), pointer);
        }
    }

    /** None is written for the whole payload. */
    private static String pointer(String[] words, int place) {
        return words.length > place ? words[place] : "";
    }

    private void take(JsonNode body) {
        IntakeResult<?> taken = TakeIn.take(type, body.toString());
        Set<String> changed = taken.changes().stream().map(Change::code).collect(Collectors.toSet());
        taken.changes().forEach(change -> spoken.accept(RULES.get(change.code()), change.path()));
        taken.findings().stream()
                .filter(finding -> !changed.contains(finding.code()))
                .forEach(finding -> spoken.accept(RULES.get(finding.code()), finding.pointer()));
    }

    /** Those at which a rule speaks in a case or in an example of docs/rules.md, and one of each JSON type. */
    private static Set<JsonNode> values() throws IOException {
        Set<JsonNode> values = new LinkedHashSet<>();
        Stream.of("null", "{}", "[]", "true", "7", "\"\"", "\" x \"", "\"a\\u0000b\"")
                .map(TakeIn::tree)
                .forEach(values::add);
        cases().forEach(each -> each.expected()
                .path("findings")
                .forEach(finding -> addAt(each.body(), pointer(finding.asText().split(" "), 2), values)));
        RulesDocumentTest.rowsAboutPayloads()
                .flatMap(row -> row.steps().stream())
                .filter(step -> step.group(2) != null)
                .forEach(step -> values.add(TakeIn.tree(step.group(2))));
        return values;
    }

    private static void addAt(JsonNode body, String pointer, Set<JsonNode> values) {
        JsonNode value = pointer.startsWith("/") ? body.at(pointer) : JSON.missingNode();
        if (value.isValueNode() && value.toString().length() < LONGEST) {
            values.add(value);
        }
    }

    /** All properties of objects that the sample has. */
    private static List<String> places(PayloadSchema schema, ObjectNode place, String pointer, JsonNode sample) {
        List<String> places = new ArrayList<>();
        ObjectNode object = schema.resolved(place);
        Stream<JsonNode> types =
                object.has("oneOf") ? object.path("oneOf").valueStream() : Stream.of((JsonNode) object);
        types.map(one -> schema.resolved((ObjectNode) one))
                .filter(one -> fits(one, sample.at(pointer)))
                .forEach(one -> one.path("properties").properties().forEach(property -> {
                    String inner = pointer + "/" + property.getKey();
                    places.add(inner);
                    ObjectNode value = schema.resolved((ObjectNode) property.getValue());
                    boolean isList = value.has("items");
                    String deeper = isList ? inner + "/0" : inner;
                    if (sample.at(deeper).isObject()) {
                        places.addAll(places(schema, isList ? (ObjectNode) value.get("items") : value, deeper, sample));
                    }
                }));
        return places;
    }

    private static boolean fits(ObjectNode type, JsonNode value) {
        JsonNode kind = type.at("/properties/@odata.type/const");
        return kind.isMissingNode() || kind.equals(value.path("@odata.type"));
    }

    private static JsonNode with(JsonNode sample, String pointer, JsonNode value) {
        JsonNode body = sample.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, slash));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(pointer.substring(slash + 1)), value);
        } else {
            ((ObjectNode) parent).set(pointer.substring(slash + 1), value);
        }
        return body;
    }

    static Stream<Case> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "cases"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> {
                        try {
                            JsonNode written = TakeIn.tree(Files.readString(file));
                            return new Case(
                                    written.at("/request/method").asText() + " "
                                            + written.at("/request/path").asText(),
                                    written.at("/request/body"),
                                    written.path("expected"));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }
}
