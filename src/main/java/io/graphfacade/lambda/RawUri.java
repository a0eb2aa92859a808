package io.graphfacade.lambda;

import java.nio.charset.StandardCharsets;

/** Makes the path or query of an event valid in a URI again (RFC 3986), because API Gateway may have decoded parts of it. */
final class RawUri {

    /** In bytes: API Gateway's limit for request line and headers together. */
    static final int LONGEST = 10_240;

    private static final String IN_PATH = "-._~!$&'()*+,;=:@/";
    private static final String HEX = "0123456789ABCDEF";

    private RawUri() {}

    /** Encodes characters that a path cannot have, and a percent sign without two hexadecimal digits. All else stays. */
    static String path(String raw) {
        return encoded(raw, IN_PATH);
    }

    /** The same for a query. */
    static String query(String raw) {
        return encoded(raw, IN_PATH + "?");
    }

    private static String encoded(String raw, String allowed) {
        byte[] octets = raw.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            char c = (char) (octets[i] & 0xff);
            if (c == '%' ? isEscape(octets, i) : isAllowed(c, allowed)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] octets, int at) {
        return at + 2 < octets.length && isHex(octets[at + 1]) && isHex(octets[at + 2]);
    }

    private static boolean isHex(byte octet) {
        return Character.digit((char) octet, 16) >= 0;
    }

    private static boolean isAllowed(char c, String allowed) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || allowed.indexOf(c) >= 0;
    }
}
