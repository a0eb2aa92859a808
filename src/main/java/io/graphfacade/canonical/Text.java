package io.graphfacade.canonical;

import java.text.Normalizer;

/** Free text: composed (NFC), without white space or invisible characters around it (contract 14.1). */
public final class Text {

    private static final int LONGEST_COMPOSED = 4_096;

    /** Longer runs of combining marks are not composed: no language has them, and ordering them takes quadratic time (UAX 15, 13). */
    private static final int MOST_MARKS = 30;

    private Text() {}

    public static Canonical<String> canonical(String written) {
        String stripped = strip(written);
        boolean compose = stripped.length() <= LONGEST_COMPOSED
                && !isAscii(stripped)
                && !hasLongRunOfMarks(stripped)
                && !Normalizer.isNormalized(stripped, Normalizer.Form.NFC);
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
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c) || c == '\u0085';
    }

    /** Takes no room on the screen, so that a reader does not see it. */
    static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLongRunOfMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(Character.getType(text.codePointAt(i))) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
