package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Writes a canonical device link as people do: all that it changes can be mended. */
final class SloppyWriter {

    private static final Set<String> ADDRESSES =
            Set.of("ipAddress", "localIpAddress", "peerIpAddress", "zoneLocalIpAddress");
    private static final Set<String> SECRETS = Set.of("preSharedKey", "zoneRedundancyPreSharedKey");
    private static final List<String> BLANKS = List.of("", " ", "\t", "\u00A0", "\u200B", "\uFEFF");
    private static final List<String> SEPARATORS = List.of("", "", "", "-", "_", " ");

    private final Random random;

    SloppyWriter(Random random) {
        this.random = random;
    }

    ObjectNode write(ObjectNode canonical) {
        ObjectNode sloppy = object(canonical);
        for (String optional : List.of("id", "version", "lastModifiedDateTime")) {
            if (random.nextBoolean()) {
                sloppy.putNull(respelled(optional));
            }
        }
        if (random.nextBoolean()) {
            sloppy.put("@odata.context", "https://graph.microsoft.com/beta/$metadata#deviceLinks/$entity");
        }
        return sloppy;
    }

    private ObjectNode object(JsonNode canonical) {
        ObjectNode sloppy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : canonical.properties()) {
            sloppy.set(respelled(field.getKey()), value(field.getKey(), field.getValue()));
        }
        return sloppy;
    }

    private JsonNode value(String name, JsonNode canonical) {
        if (canonical.isObject()) {
            return object(canonical);
        }
        if (canonical.isNumber()) {
            return number(canonical);
        }
        if (SECRETS.contains(name)) {
            return canonical;
        }
        return TextNode.valueOf(blank() + text(name, canonical.textValue()) + blank());
    }

    private JsonNode number(JsonNode canonical) {
        return switch (random.nextInt(4)) {
            case 0 -> canonical;
            case 1 -> TextNode.valueOf(blank() + canonical.asText() + blank());
            case 2 -> TextNode.valueOf(canonical.asText() + ".0");
            default -> DecimalNode.valueOf(new BigDecimal(canonical.asText() + ".0"));
        };
    }

    private String text(String name, String canonical) {
        if (name.equals("name")) {
            return canonical;
        }
        if (name.equals("@odata.type")) {
            String bare = random.nextBoolean() ? canonical.substring(1) : canonical;
            return cased(random.nextBoolean() ? bare.substring(bare.lastIndexOf('.') + 1) : bare);
        }
        if (ADDRESSES.contains(name)) {
            return random.nextBoolean() ? canonical + "/32" : canonical;
        }
        return respelled(canonical);
    }

    private String respelled(String name) {
        StringBuilder respelled = new StringBuilder();
        String letters = cased(name);
        for (int i = 0; i < letters.length(); i++) {
            boolean inNumber = i + 1 < letters.length() && Character.isDigit(letters.charAt(i + 1));
            respelled
                    .append(letters.charAt(i))
                    .append(inNumber ? "" : SEPARATORS.get(random.nextInt(SEPARATORS.size())));
        }
        return respelled.toString();
    }

    private String cased(String text) {
        StringBuilder cased = new StringBuilder();
        for (String c : text.split("")) {
            cased.append(random.nextBoolean() ? c.toUpperCase(Locale.ROOT) : c.toLowerCase(Locale.ROOT));
        }
        return cased.toString();
    }

    private String blank() {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }
}
