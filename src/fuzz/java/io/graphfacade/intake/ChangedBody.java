package io.graphfacade.intake;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.intake.form.ChoiceForm;
import io.graphfacade.intake.form.Form;
import io.graphfacade.intake.form.ListForm;
import io.graphfacade.intake.form.ObjectForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A body with a few changes, as people and programs make them; the fuzzer says which. */
final class ChangedBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_CHANGES = 5;
    private static final int LONGEST_TEXT = 40;

    private static final List<String> NAMES = names();

    private static final List<String> AROUND = List.of(
            " ", "\u00A0", "\u200B", "\uFEFF", "\u0301", "\"", "'", "#", "-", "+", "0", "/32", ".0", "\u0000",
            "\uD800");

    private static final List<String> TEXTS = List.of(
            "",
            "null",
            "true",
            "False",
            "1.0",
            "65 000",
            "AS65000",
            "1e3",
            "-0",
            "٣",
            "none",
            "Group 14",
            "group_2",
            "DH Group 14",
            "AES-GCM-128",
            "sha-256",
            "10 Gbps",
            "1.000",
            "20.55.91.42/32",
            "020.055.091.042",
            "::ffff:1.2.3.4",
            "noRedundancy",
            "zoneRedundancy",
            "base64YQ==",
            "-_8",
            "MTIzNDU2Nzg",
            "0x6B6579",
            "{4C299165-6E8F-4B45-A5BA-C5D250A707FF}",
            "4c299165-6e8f-4b45-a5ba-c5d250a707ff",
            "00000000-0000-0000-0000-000000000000",
            "2026-01-31T12:00:00+01:00",
            "2016-12-31T23:59:60Z",
            "0001-01-01T00:00:00+14:00",
            "#microsoft.graph.device",
            "tunnelConfigurationIKEv2Default",
            "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Custom",
            "#$delta",
            "arn:aws:ssm:eu-west-1:123456789012:parameter/key",
            TakenIn.KEY);

    private static final List<String> NUMBERS = List.of(
            "0", "-1", "-0.0", "1.0", "10e-1", "1e2", "65533", "4294967296", "1E400", "9007199254740993", "0.1");

    private final FuzzedDataProvider data;

    ChangedBody(FuzzedDataProvider data) {
        this.data = data;
    }

    String of(String seed) {
        ObjectNode body = (ObjectNode) TakeIn.tree(seed);
        for (int i = data.consumeInt(1, MOST_CHANGES); i > 0; i--) {
            List<JsonPointer> places = new ArrayList<>();
            collect(body, JsonPointer.empty(), places);
            if (places.isEmpty() || data.consumeInt(0, 5) == 0) {
                body.set(name(), value(2));
            } else {
                change(body, data.pickValue(places));
            }
        }
        return body.toString();
    }

    private void change(ObjectNode body, JsonPointer place) {
        JsonNode parent = body.at(place.head());
        JsonNode old = body.at(place);
        int how = data.consumeInt(0, 9);
        if (parent instanceof ObjectNode object) {
            String name = place.last().getMatchingProperty();
            switch (how) {
                case 0 -> object.remove(name);
                case 1 -> object.set(respelled(name), object.remove(name));
                case 2 -> object.set(respelled(name), value(2));
                case 3 -> object.set(name(), value(2));
                default -> object.set(name, changed(old, how));
            }
        } else {
            ArrayNode list = (ArrayNode) parent;
            int index = place.last().getMatchingIndex();
            switch (how) {
                case 0 -> list.remove(index);
                case 1, 2, 3 -> list.add(old.deepCopy());
                default -> list.set(index, changed(old, how));
            }
        }
    }

    private JsonNode changed(JsonNode old, int how) {
        return switch (how) {
            case 4 -> NODES.arrayNode().add(old);
            case 5 ->
                NODES.objectNode()
                        .<ObjectNode>set(data.consumeBoolean() ? "value" : name(), old)
                        .put("Count", data.consumeInt(0, 2));
            case 6 -> NODES.textNode(old.isValueNode() ? respelled(old.asText()) : old.toString());
            case 7 -> old.isArray() && !old.isEmpty() ? old.get(0) : NODES.nullNode();
            default -> value(2);
        };
    }

    private String respelled(String text) {
        return switch (data.consumeInt(0, 6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> data.pickValue(AROUND) + text;
            case 3 -> text + data.pickValue(AROUND);
            case 4 -> {
                int at = data.consumeInt(0, text.length());
                yield text.substring(0, at) + data.pickValue(AROUND) + text.substring(at);
            }
            case 5 -> text.replaceAll("(?<=[a-z])(?=[A-Z0-9])", data.pickValue(List.of(" ", "-", "_", ".")));
            default -> text + data.consumeString(3);
        };
    }

    private JsonNode value(int depth) {
        return switch (data.consumeInt(0, depth > 0 ? 8 : 6)) {
            case 0, 1 -> NODES.textNode(data.pickValue(TEXTS));
            case 2 -> NODES.textNode(data.consumeString(LONGEST_TEXT));
            case 3 -> NODES.numberNode(new BigDecimal(data.pickValue(NUMBERS)));
            case 4 -> NODES.numberNode(data.consumeLong());
            case 5 -> NODES.booleanNode(data.consumeBoolean());
            case 6 -> NODES.nullNode();
            case 7 -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = data.consumeInt(0, 3); i > 0; i--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = data.consumeInt(0, 3); i > 0; i--) {
                    object.set(name(), value(depth - 1));
                }
                yield object;
            }
        };
    }

    private String name() {
        return data.consumeInt(0, 9) == 0 ? data.consumeString(LONGEST_TEXT) : data.pickValue(NAMES);
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                JsonPointer child = place.appendProperty(property.getKey());
                places.add(child);
                collect(property.getValue(), child, places);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(place.appendIndex(i));
            collect(node.get(i), place.appendIndex(i), places);
        }
    }

    private static List<String> names() {
        Set<String> names = new TreeSet<>(List.of(
                "@odata.type",
                "@odata.context",
                "@odata.etag",
                "displayName@odata.type",
                "value",
                "Count",
                "label",
                "extension_a",
                "extension_0123456789abcdef0123456789abcdef_a",
                "extkvbmkofy_costCentre",
                "extensionAttribute1",
                "bandwidthCapacity",
                "psk",
                "a/b~c",
                "0",
                "-",
                ""));
        for (FuzzedType each : FuzzedType.values()) {
            addTo(names, each.type().form());
        }
        return List.copyOf(names);
    }

    private static void addTo(Set<String> names, Form<?> form) {
        if (form instanceof ListForm<?> list) {
            addTo(names, list.element());
        } else if (form instanceof ChoiceForm choice) {
            choice.alternatives().values().forEach(each -> addTo(names, each));
        } else if (form instanceof ObjectForm<?> object) {
            object.properties().forEach(property -> {
                names.add(property.name());
                names.addAll(property.aliases());
                addTo(names, property.form());
            });
        }
    }
}
