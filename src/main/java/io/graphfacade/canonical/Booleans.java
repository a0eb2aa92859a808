package io.graphfacade.canonical;

import java.util.Locale;

/** True and false. Also accepted: text in any case, and the numbers 1 and 0. Words such as yes are refused. */
public final class Booleans {

    private static final String EXPECTED = "true or false";

    private static final int LONGEST = "false".length();

    private Booleans() {}

    public static Canonical<Boolean> canonical(String written) {
        String text = Text.strip(written);
        return switch (text.length() > LONGEST ? text : text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Canonical.of(written, Boolean.TRUE, Departure.BOOLEAN_SPELLING);
            case "false", "0" -> Canonical.of(written, Boolean.FALSE, Departure.BOOLEAN_SPELLING);
            default ->
                new Canonical.Refused<>(Departure.BOOLEAN_MALFORMED, "is neither true nor false", EXPECTED, null);
        };
    }
}
