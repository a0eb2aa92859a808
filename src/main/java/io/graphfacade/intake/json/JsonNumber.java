package io.graphfacade.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;

/** The number that a parser stands at, with its digits as they were written. */
final class JsonNumber {

    private static final int LARGEST_EXPONENT = 400;

    private JsonNumber() {}

    /** @throws NumberFormatException for an exponent without measure */
    static JsonNode fraction(JsonParser parser) throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if (value.scale() > LARGEST_EXPONENT || value.scale() < -LARGEST_EXPONENT) {
            throw new NumberFormatException();
        }
        return DecimalNode.valueOf(value);
    }

    static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
            case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
            default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
        };
    }
}
