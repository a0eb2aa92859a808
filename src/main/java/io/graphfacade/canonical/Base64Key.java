package io.graphfacade.canonical;

import java.util.Base64;

/**
 * An Edm.Binary value in the standard alphabet with padding (RFC 4648 section 4). Also read: the URL-safe alphabet, missing
 * padding, line breaks, and one of the prefixes that documentation and data URIs put before it (contract 3.4).
 */
public record Base64Key(String value) {

    private static final String EXPECTED = "Base64 of the key's bytes, standard alphabet with padding";
    private static final String WORD = "base64";

    public static Canonical<Base64Key> canonical(String written) {
        if (isStrict(written)) {
            return Canonical.of(written, new Base64Key(reencode(written)), Departure.BASE64_SPELLING);
        }
        String text = Text.strip(written);
        String whole = standard(text);
        String rest = afterPrefix(text);
        String stripped = rest == null ? null : standard(rest);
        if (whole != null && stripped != null) {
            return refused("could be Base64 without padding (" + whole + ") or the word base64 before a key ("
                    + stripped + ")");
        }
        if (stripped != null) {
            return new Canonical.Mended<>(new Base64Key(stripped), Departure.KEY_PREFIX);
        }
        return whole == null
                ? refused("is not Base64")
                : new Canonical.Mended<>(new Base64Key(whole), Departure.BASE64_SPELLING);
    }

    /** The key whose bytes these are. */
    public static Base64Key of(byte[] bytes) {
        return new Base64Key(Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Canonical<Base64Key> refused(String problem) {
        return new Canonical.Refused<>(Departure.KEY_NOT_BASE64, problem, EXPECTED, null);
    }

    /** What follows {@code base64}, {@code base64:}, {@code base64,} or {@code data:…;base64,}; null without such a prefix. */
    private static String afterPrefix(String text) {
        if (text.regionMatches(true, 0, "data:", 0, 5)) {
            int comma = text.indexOf(',');
            boolean base64 = comma > WORD.length()
                    && text.regionMatches(true, comma - WORD.length() - 1, ";" + WORD, 0, WORD.length() + 1);
            return base64 ? text.substring(comma + 1) : null;
        }
        if (!text.regionMatches(true, 0, WORD, 0, WORD.length())) {
            return null;
        }
        String rest = text.substring(WORD.length());
        return rest.startsWith(":") || rest.startsWith(",") ? rest.substring(1) : rest;
    }

    /** In the standard alphabet, padded, without white space; null if that does not make it Base64. */
    private static String standard(String text) {
        StringBuilder data = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                data.append(c == '-' ? '+' : c == '_' ? '/' : c);
            }
        }
        if (data.indexOf("=") < 0) {
            data.append("=".repeat((4 - data.length() % 4) % 4));
        }
        String padded = data.toString();
        return isStrict(padded) ? reencode(padded) : null;
    }

    private static String reencode(String strict) {
        return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(strict));
    }

    private static boolean isStrict(String text) {
        int length = text.length();
        if (length % 4 != 0 || length == 0) {
            return false;
        }
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        for (int i = 0; i < length - padding; i++) {
            char c = text.charAt(i);
            boolean inAlphabet =
                    c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
            if (!inAlphabet) {
                return false;
            }
        }
        return true;
    }
}
