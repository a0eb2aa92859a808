package io.graphfacade.intake.journal;

import io.graphfacade.canonical.Departure;
import io.graphfacade.rule.Rule;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The rules of scalars: one for each departure from a canonical form. */
final class DepartureRules {

    private static final Map<Departure, Rule> RULES = new EnumMap<>(Departure.class);

    static {
        for (Departure departure : Departure.values()) {
            RULES.put(departure, describe(departure));
        }
    }

    private DepartureRules() {}

    static Rule of(Departure departure) {
        return Objects.requireNonNull(RULES.get(departure));
    }

    static Collection<Rule> all() {
        return RULES.values();
    }

    private static Rule describe(Departure departure) {
        String code = departure.code();
        return switch (departure) {
            case TEXT_TRIMMED -> Rule.change(code, "texts have no white space around them and are composed (NFC)");
            case TEXT_FROM_NUMBER -> Rule.change(code, "a whole number becomes a text");
            case NUMBER_SPELLING -> Rule.change(code, "whole numbers are JSON numbers");
            case NUMBER_MALFORMED ->
                Rule.error(
                        code,
                        "whole numbers are whole and in range",
                        "Write digits only, without a unit, a fraction or a separator.");
            case BOOLEAN_SPELLING -> Rule.change(code, "Booleans are JSON Booleans");
            case BOOLEAN_MALFORMED ->
                Rule.error(code, "Booleans are true or false", "Write true or false, without quotes.");
            case GUID_SPELLING -> Rule.change(code, "GUIDs are in lower case with dashes");
            case GUID_MALFORMED ->
                Rule.error(
                        code,
                        "GUIDs have 32 hexadecimal digits",
                        "Copy the GUID again; it has 32 digits from 0 to 9 and a to f.");
            case BASE64_SPELLING -> Rule.change(code, "Base64 uses the standard alphabet with padding");
            case KEY_PREFIX ->
                Rule.warning(
                        code,
                        "a word such as base64 in front of a key is not part of it",
                        "Remove the word in front of the key.");
            case KEY_FROM_BYTES -> Rule.change(code, "a list of bytes becomes Base64");
            case KEY_UNWRAPPED ->
                Rule.change(code, "a key is taken out of the wrapper that another tool puts around it");
            case KEY_NOT_BASE64 ->
                Rule.error(code, "keys are Base64 of at least one byte", "Encode the bytes of the key in Base64.");
            case IPV4_SPELLING -> Rule.change(code, "IPv4 addresses are dotted quads");
            case IPV4_MALFORMED ->
                Rule.error(
                        code,
                        "IPv4 addresses have four decimal parts without leading zeros",
                        "Write four numbers from 0 to 255 with points between them, and nothing else: no leading zeros, prefix, port or IPv6.");
            case TIME_NOT_UTC -> Rule.change(code, "times are in UTC with at most seven fraction digits");
            case TIME_MALFORMED ->
                Rule.error(
                        code,
                        "times have a date, a time and an offset",
                        "Write date, time and offset, such as 2026-11-29T08:30:00Z.");
            case MEMBER_SPELLING -> Rule.change(code, "enum members are spelled as Graph spells them");
            case MEMBER_AMBIGUOUS ->
                Rule.error(
                        code, "an enum member is meant by exactly one reading", "Write one of the values in expected.");
            case UNKNOWN_MEMBER ->
                Rule.negotiable(
                        code,
                        "enum members are known to Graph",
                        "Write one of the values in expected. For one that is new in Graph, the operator can set this rule to warning.");
        };
    }
}
