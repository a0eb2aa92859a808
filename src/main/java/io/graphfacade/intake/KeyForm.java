package io.graphfacade.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.graphfacade.canonical.Base64Key;
import io.graphfacade.canonical.Departure;

/** An Edm.Binary value: Base64, or the list of byte numbers that PowerShell makes of a byte array. */
final class KeyForm implements Form<Base64Key> {

    @Override
    public Reading<Base64Key> read(JsonNode written, Place place, Journal journal) {
        byte[] bytes = written.isArray() ? bytes(written) : null;
        if (bytes == null) {
            return ScalarForm.BASE64.read(written, place, journal);
        }
        Rule rule = IntakeRules.of(Departure.KEY_FROM_BYTES);
        Base64Key key = Base64Key.of(bytes);
        JsonNode json = TextNode.valueOf(key.value());
        journal.mend(rule, place, Change.replace(rule, place.canonical(), json));
        return new Reading<>(json, key);
    }

    @Override
    public String expected() {
        return ScalarForm.BASE64.expected();
    }

    private static byte[] bytes(JsonNode list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            JsonNode element = list.get(i);
            if (!element.isInt() || element.intValue() < 0 || element.intValue() > 255) {
                return null;
            }
            bytes[i] = (byte) element.intValue();
        }
        return bytes.length == 0 ? null : bytes;
    }
}
