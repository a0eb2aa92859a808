package io.graphfacade.canonical;

import java.util.Locale;

/**
 * The number of an autonomous system. Also read: {@code AS65000}, and asdot (RFC 5396) with a high part of zero, {@code 0.65000}.
 */
public record Asn(int number) {

    private static final String EXPECTED = "the number of an autonomous system, such as 65000";

    /** @param written text; a JSON number is a whole number and nothing else, because 0.65000 is a fraction there */
    public static Canonical<Asn> canonical(String written) {
        String text = Text.strip(written).toLowerCase(Locale.ROOT);
        String number = text.startsWith("as") ? Text.strip(text.substring(2)) : text;
        int dot = number.indexOf('.');
        boolean asdot = dot > 0 && !number.substring(dot + 1).chars().allMatch(c -> c == '0');
        if (asdot && !number.startsWith("0.")) {
            return new Canonical.Refused<>(
                    Departure.NUMBER_MALFORMED,
                    "is a four-byte number in asdot notation or a fraction",
                    EXPECTED,
                    null);
        }
        Canonical<Integer> parsed = Integers.int32(asdot ? number.substring(dot + 1) : number);
        if (parsed instanceof Canonical.Refused<Integer> refused) {
            return new Canonical.Refused<>(refused.why(), refused.problem(), EXPECTED, null);
        }
        return Canonical.of(written, new Asn(parsed.orNull()), Departure.NUMBER_SPELLING);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
