package io.graphfacade.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The path or query of an event, which API Gateway may have decoded in part, as a URI can have it (RFC 3986). */
final class RawUri {

    private static final String IN_PATH = "-._~!$&'()*+,;=:@/";

    private RawUri() {}

    /** Encodes what may not stand in a path, a percent sign without its two digits among it; leaves all else alone. */
    static String path(String raw) {
        return encoded(raw, IN_PATH);
    }

    /** The same for a query. */
    static String query(String raw) {
        return encoded(raw, IN_PATH + "?");
    }

    private static String encoded(String raw, String allowed) {
        StringBuilder encoded = new StringBuilder(raw.length());
        for (byte octet : raw.getBytes(StandardCharsets.UTF_8)) {
            encoded.append((char) (octet & 0xff));
        }
        for (int i = encoded.length() - 1; i >= 0; i--) {
            char c = encoded.charAt(i);
            if (c == '%' ? !isEscape(encoded, i) : !isAllowed(c, allowed)) {
                encoded.replace(i, i + 1, String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(CharSequence text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isAllowed(char c, String allowed) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || allowed.indexOf(c) >= 0;
    }
}
