package io.graphfacade.transport;

import java.nio.charset.StandardCharsets;

/**
 * What headers of HTTP may be made of. Loops over bytes, because a token has two thousand characters: for each create, a regular expression took a
 * tenth of the instructions.
 */
public final class HeaderSyntax {

    private static final char DELETE = 0x7f;
    private static final boolean[] TOKEN = lettersDigitsAnd("!#$%&'*+.^_`|~-");
    private static final boolean[] TOKEN68 = lettersDigitsAnd("-._~+/");

    private HeaderSyntax() {}

    /** A name or a method (RFC 9110 section 5.6.2). */
    public static boolean isToken(String text) {
        return !text.isEmpty() && consistsOf(TOKEN, text, text.length());
    }

    /** What stands behind the scheme of {@code Authorization} (RFC 9110 section 11.2). RFC 6750 calls it b64token. */
    public static boolean isToken68(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return end > 0 && consistsOf(TOKEN68, text, end);
    }

    /** Whether a value has a control character that is no tab, which no header can have. */
    public static boolean hasControl(String value) {
        for (byte c : octets(value)) {
            if ((c < ' ' || c == DELETE) && c >= 0 && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean consistsOf(boolean[] allowed, String text, int end) {
        byte[] octets = octets(text);
        for (int i = 0; i < Math.min(end, octets.length); i++) {
            if (octets[i] < 0 || !allowed[octets[i]]) {
                return false;
            }
        }
        return true;
    }

    /** What is not ASCII is negative, or a question mark. */
    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean[] lettersDigitsAnd(String signs) {
        boolean[] allowed = new boolean[DELETE + 1];
        for (char c = 0; c <= DELETE; c++) {
            char small = (char) (c | 0x20);
            boolean letter = small >= 'a' && small <= 'z';
            boolean digit = c >= '0' && c <= '9';
            allowed[c] = letter || digit || signs.indexOf(c) >= 0;
        }
        return allowed;
    }
}
