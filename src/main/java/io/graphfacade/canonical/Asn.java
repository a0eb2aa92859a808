package io.graphfacade.canonical;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The number of an autonomous system, of two bytes or four. Also accepted: {@code AS65000}, and asdot (RFC 5396) with a high part of zero,
 * {@code 0.65000}.
 */
public record Asn(long number) {

    private static final String EXPECTED = "the number of an autonomous system, such as 65000";
    private static final int LONGEST = 40;
    private static final Pattern ASDOT = Pattern.compile("(\\d+)\\.(?!0*$)\\d+");
    private static final String NO_HIGH_PART = "0.";

    /** @param written text; a JSON number goes to {@link #ofNumber}, because 0.65000 is a fraction there */
    public static Canonical<Asn> canonical(String written) {
        String text = Text.strip(written);
        if (text.length() > LONGEST) {
            return refused("is not a whole number");
        }
        boolean named = text.toLowerCase(Locale.ROOT).startsWith("as");
        String number = named ? Text.strip(text.substring(2)) : text;
        if (!ASDOT.matcher(number).matches()) {
            return of(written, number);
        }
        return number.startsWith(NO_HIGH_PART)
                ? of(written, number.substring(NO_HIGH_PART.length()))
                : refused("is a four-byte number in asdot notation or a fraction");
    }

    /** @param written a JSON number */
    public static Canonical<Asn> ofNumber(String written) {
        return of(written, written);
    }

    private static Canonical<Asn> of(String written, String number) {
        Canonical<Long> parsed = Integers.int64(number);
        return parsed instanceof Canonical.Refused<Long> refused
                ? refused(refused.problem())
                : Canonical.of(written, new Asn(Objects.requireNonNull(parsed.orNull())), Departure.NUMBER_SPELLING);
    }

    private static Canonical<Asn> refused(String problem) {
        return new Canonical.Refused<>(Departure.NUMBER_MALFORMED, problem, EXPECTED, null);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
