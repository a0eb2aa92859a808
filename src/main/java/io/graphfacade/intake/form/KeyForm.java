package io.graphfacade.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Departure;
import io.graphfacade.intake.journal.Change;
import io.graphfacade.intake.journal.IntakeRules;
import io.graphfacade.intake.journal.Journal;
import io.graphfacade.intake.journal.Location;
import io.graphfacade.rule.Rule;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An Edm.Binary value: Base64, the list of byte numbers that PowerShell makes of a byte array, or one of the two in a wrapper. */
final class KeyForm implements Form<Base64Key> {

    @Override
    public Reading<Base64Key> read(JsonNode written, Location place, Journal journal) {
        JsonNode content = KeyWrapper.content(written);
        JsonNode bare = content == null ? written : content;
        byte[] bytes = bare.isArray() ? bytes(bare) : null;
        if (bytes != null) {
            Base64Key key = Base64Key.of(bytes);
            return replaced(Departure.KEY_FROM_BYTES, TextNode.valueOf(key.value()), key, place, journal);
        }
        if (content != null && content.isTextual()) {
            replaced(Departure.KEY_UNWRAPPED, content, null, place, journal);
        }
        return ScalarForm.BASE64.read(content != null && content.isTextual() ? content : written, place, journal);
    }

    private static Reading<Base64Key> replaced(
            Departure why, JsonNode json, @Nullable Base64Key key, Location place, Journal journal) {
        Rule rule = IntakeRules.of(why);
        journal.mend(rule, place, Change.replace(rule, place.canonical(), json));
        return new Reading<>(json, key);
    }

    @Override
    public String expected() {
        return ScalarForm.BASE64.expected();
    }

    /** Null where an element is no byte. */
    private static byte @Nullable [] bytes(JsonNode list) {
        byte[] bytes = new byte[list.size()];
        Iterator<JsonNode> elements = list.elements();
        for (int i = 0; i < bytes.length; i++) {
            JsonNode element = elements.next();
            if (!element.isNumber() || element.decimalValue().signum() < 0 || !ScalarForm.isWhole(element)) {
                return null;
            }
            if (element.bigIntegerValue().bitLength() > Byte.SIZE) {
                return null;
            }
            bytes[i] = element.bigIntegerValue().byteValue();
        }
        return bytes.length == 0 ? null : bytes;
    }
}
