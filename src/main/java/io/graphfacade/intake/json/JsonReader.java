package io.graphfacade.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.rule.Pointer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Predicate;

/** Bytes to a JSON tree that keeps the value and scale of numbers and finds names that stand twice in one object (contract G1). */
public final class JsonReader {

    static final int DEEPEST = 32;
    static final int LONGEST_NUMBER = 100;
    /** Findings repeat names; long ones would swell the answer. */
    static final int LONGEST_NAME = 256;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final Journal journal;
    private final Predicate<Pointer> kept;
    private String text = "";

    /** @param kept the places whose JSON stays as it is written, as a node of its bytes */
    public JsonReader(Journal journal, Predicate<Pointer> kept) {
        this.journal = journal;
        this.kept = kept;
    }

    public JsonNode read(byte[] body) {
        try {
            text = Utf8.decode(body);
            return read();
        } catch (CharacterCodingException e) {
            int at = Utf8.firstOtherByte(body);
            throw new MalformedJson("The body is not text in UTF-8: the byte " + at + " (counted from 0) is 0x"
                    + HexFormat.of().withUpperCase().toHexDigits(body[at]) + ".");
        } catch (IOException e) {
            throw new MalformedJson("The body is not valid JSON.");
        }
    }

    private JsonNode read() throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            return read(parser);
        }
    }

    private JsonNode read(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new MalformedJson("The body is empty; a JSON object is needed.");
            }
            JsonNode root = value(parser, Pointer.ROOT);
            if (parser.nextToken() != null) {
                throw MalformedJson.at(parser.currentTokenLocation(), "it goes on after its end");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw MalformedJson.at(
                    e.getLocation() == null ? parser.currentLocation() : e.getLocation(), ParserProblem.told(e));
        } catch (NumberFormatException e) {
            throw MalformedJson.at(parser.currentTokenLocation(), "a number is too large");
        }
    }

    private JsonNode value(JsonParser parser, Pointer pointer) throws IOException {
        journal.requireTime();
        if (parser.currentToken() != JsonToken.VALUE_NULL && kept.test(pointer)) {
            return kept(parser);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> text(parser.getText(), pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_FLOAT -> JsonNumber.fraction(parser);
            case VALUE_NUMBER_INT -> JsonNumber.integer(parser);
            default -> NODES.nullNode();
        };
    }

    private JsonNode kept(JsonParser parser) throws IOException {
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        return NODES.binaryNode(text.substring(begin, end).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode text(String value, Pointer pointer) {
        checkCharacters(value, pointer);
        return NODES.textNode(value);
    }

    private void checkCharacters(String value, Pointer pointer) {
        if (!Utf8.isText(value)) {
            String problem = "holds a control character or half of a surrogate pair";
            journal.find(IntakeRules.TEXT_MALFORMED, pointer, problem, null, null);
        }
    }

    private JsonNode object(JsonParser parser, Pointer pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Pointer child = pointer.child(name);
            checkCharacters(name, child);
            JsonNode value = value(parser, child);
            if (object.has(name)) {
                journal.find(IntakeRules.DUPLICATE_PROPERTY, child, "stands twice in one object", null, null);
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser, Pointer pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer.child(array.size())));
        }
        return array;
    }
}
