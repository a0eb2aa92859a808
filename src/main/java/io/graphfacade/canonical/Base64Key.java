package io.graphfacade.canonical;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Edm.Binary value in the standard alphabet with padding (RFC 4648 section 4). Also accepted: the URL-safe alphabet, missing
 * padding, lines of one length (RFC 2045 section 6.8), and one of the prefixes that documentation and data URIs put before it (contract
 * 3.4). White space within a line is refused: such a text is mostly something else, for example a list of numbers.
 */
public record Base64Key(String value) {

    private static final String EXPECTED = "Base64 of the key's bytes, standard alphabet with padding";
    private static final String WORD = "base64";
    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:[\\s,;]{1,4}\\d{1,3})++");
    private static final int SHORTEST_LINE = 8;

    public static Canonical<Base64Key> canonical(String written) {
        if (isStrict(written)) {
            return Canonical.of(written, new Base64Key(reencode(written)), Departure.BASE64_SPELLING);
        }
        String text = Text.strip(written);
        if (NUMBERS.matcher(text).matches()) {
            return refused(
                    "is a list of byte numbers in one text, as PowerShell writes it beyond the depth of ConvertTo-Json");
        }
        String whole = standard(text);
        String stripped = standard(Text.strip(afterPrefix(text)));
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

    /** Encodes the bytes of a key. */
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

    /** The text after {@code base64}, {@code base64:}, {@code base64,} or {@code data:…;base64,}; empty without such a prefix. */
    private static String afterPrefix(String text) {
        if (text.regionMatches(true, 0, "data:", 0, 5)) {
            int comma = text.indexOf(',');
            boolean base64 = text.regionMatches(true, comma - WORD.length() - 1, ";" + WORD, 0, WORD.length() + 1);
            return base64 ? text.substring(comma + 1) : "";
        }
        if (!text.regionMatches(true, 0, WORD, 0, WORD.length())) {
            return "";
        }
        String rest = text.substring(WORD.length());
        return rest.startsWith(":") || rest.startsWith(",") ? rest.substring(1) : rest;
    }

    /** The text in the standard alphabet, padded, on one line; null if the result is not Base64. */
    private static @Nullable String standard(String text) {
        StringBuilder data = new StringBuilder(onOneLine(text).replace('-', '+').replace('_', '/'));
        if (data.indexOf("=") < 0) {
            data.append("=".repeat((4 - data.length() % 4) % 4));
        }
        String padded = data.toString();
        return isStrict(padded) ? reencode(padded) : null;
    }

    /** Empty if the lines differ in length, because an encoder does not write such lines. */
    private static String onOneLine(String text) {
        String[] lines = LINE_BREAKS.splitAsStream(text).map(Text::strip).toArray(String[]::new);
        for (int i = 0; i < lines.length - 1; i++) {
            boolean whole = lines[i].length() >= SHORTEST_LINE && lines[i].length() % 4 == 0;
            if (!whole || lines[i].length() != lines[0].length() || lines[i + 1].length() > lines[0].length()) {
                return "";
            }
        }
        return String.join("", lines);
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
