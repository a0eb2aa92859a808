package io.graphfacade.canonical;

import java.math.BigDecimal;

/** Whole numbers. Also accepted: numbers in texts, and a fraction of zeros. Exponents, hexadecimal and a leading plus sign are refused. */
public final class Integers {

    private static final String EXPECTED_INT32 = "a whole number between -2147483648 and 2147483647";
    private static final String EXPECTED_INT64 = "a whole number of at most 64 bits";
    private static final int LONGEST = 32;

    private Integers() {}

    public static Canonical<Integer> int32(String written) {
        return parse(written, EXPECTED_INT32, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    public static Canonical<Long> int64(String written) {
        return parse(written, EXPECTED_INT64, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Canonical<Long> parse(String written, String expected, long least, long most) {
        String text = Text.strip(written);
        if (!isPlainDecimal(text)) {
            return refused("is not a whole number", expected);
        }
        if (hasLeadingZero(text)) {
            return refused("has leading zeros, which are decimal to some and octal to others", expected);
        }
        int point = text.indexOf('.');
        if (point > 0 && Numerals.isAmbiguous(text.substring(0, point).replace("-", ""), text.substring(point))) {
            return refused(
                    "has more than one reading, because a point separates thousands in some languages", expected);
        }
        try {
            long value = new BigDecimal(text).longValueExact();
            if (value < least || value > most) {
                return refused("is out of range", expected);
            }
            return Canonical.of(written, value, Departure.NUMBER_SPELLING);
        } catch (ArithmeticException fractionOrOverflow) {
            return refused("has a fraction or is out of range", expected);
        }
    }

    private static boolean isPlainDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0 && points == 0) {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && text.length() <= LONGEST && !text.endsWith(".");
    }

    private static boolean hasLeadingZero(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() > start + 1 && text.charAt(start) == '0' && text.charAt(start + 1) != '.';
    }

    private static Canonical<Long> refused(String problem, String expected) {
        return new Canonical.Refused<>(Departure.NUMBER_MALFORMED, problem, expected, null);
    }
}
