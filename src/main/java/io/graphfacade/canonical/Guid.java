package io.graphfacade.canonical;

import java.util.Locale;

/**
 * A GUID in lower case with dashes. Also accepted: upper case, no dashes, braces, parentheses, {@code urn:uuid:} (RFC 9562).
 */
public record Guid(String value) {

    /** Identifies nothing. */
    public static final Guid ZERO = new Guid("00000000-0000-0000-0000-000000000000");

    private static final String EXPECTED = "a GUID such as 4c299165-6e8f-4b45-a5ba-c5d250a707ff";
    private static final String URN = "urn:uuid:";
    private static final int HEX_DIGITS = 32;
    private static final int LONGEST = URN.length() + HEX_DIGITS + 4;

    public static Canonical<Guid> canonical(String written) {
        String text = Text.strip(written);
        String bare = text.length() > LONGEST ? text : unwrap(text.toLowerCase(Locale.ROOT));
        String dashed = bare.length() == HEX_DIGITS ? dash(bare) : bare;
        if (!isDashed(dashed)) {
            return new Canonical.Refused<>(Departure.GUID_MALFORMED, "is not a GUID", EXPECTED, null);
        }
        return Canonical.of(written, new Guid(dashed), Departure.GUID_SPELLING);
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String unwrap(String text) {
        if (text.startsWith(URN)) {
            return text.substring(URN.length());
        }
        boolean wrapped = text.startsWith("{") && text.endsWith("}") || text.startsWith("(") && text.endsWith(")");
        return wrapped ? text.substring(1, text.length() - 1) : text;
    }

    private static String dash(String hex) {
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    private static boolean isDashed(String text) {
        if (text.length() != HEX_DIGITS + 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dashHere = i == 8 || i == 13 || i == 18 || i == 23;
            if (dashHere ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
