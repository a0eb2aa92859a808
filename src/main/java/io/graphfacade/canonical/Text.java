package io.graphfacade.canonical;

import java.text.Normalizer;

/** Free text: composed (NFC), without white space or invisible characters around it (contract 14.1). */
public final class Text {

    /** Composing takes quadratic time where combining marks pile up. */
    private static final int LONGEST_COMPOSED = 4_096;

    private Text() {}

    public static Canonical<String> canonical(String written) {
        String stripped = strip(written);
        boolean compose =
                stripped.length() <= LONGEST_COMPOSED && !Normalizer.isNormalized(stripped, Normalizer.Form.NFC);
        String composed = compose ? Normalizer.normalize(stripped, Normalizer.Form.NFC) : stripped;
        return Canonical.of(written, strip(composed), Departure.TEXT_TRIMMED);
    }

    /** Without white space, non-breaking or zero-width characters and byte order marks at either end. */
    public static String strip(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && isBlank(written.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(start, end);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\u0085';
    }
}
