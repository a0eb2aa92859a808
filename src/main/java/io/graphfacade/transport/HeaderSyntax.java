package io.graphfacade.transport;

/** What headers of HTTP may be made of. A loop, because a regular expression took a tenth of a create for its token of two thousand characters. */
public final class HeaderSyntax {

    private HeaderSyntax() {}

    /** A name or a method (RFC 9110 section 5.6.2). */
    public static boolean isToken(String text) {
        return !text.isEmpty() && consistsOf("!#$%&'*+.^_`|~-", text, text.length());
    }

    /** What stands behind the scheme of {@code Authorization} (RFC 9110 section 11.2). RFC 6750 calls it b64token. */
    public static boolean isToken68(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return end > 0 && consistsOf("-._~+/", text, end);
    }

    private static boolean consistsOf(String signs, String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            char small = (char) (c | 0x20);
            boolean letter = small >= 'a' && small <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && signs.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
