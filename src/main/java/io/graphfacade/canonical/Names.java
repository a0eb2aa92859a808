package io.graphfacade.canonical;

import java.util.Collection;

/** How names of properties and enum members are compared: without case, and without spaces, dashes, underscores and dots that mean nothing. */
public final class Names {

    private static final int LONGEST_COMPARED = 64;
    private static final char LAST_OF_ASCII = '\u007F';

    private Names() {}

    /**
     * Equal for all spellings of one name. Separators are dropped, but never one that changes a number: a minus sign or a decimal point in
     * front of a digit stays, and so does whatever stands between two digits. Letters are lower-cased one by one, which takes linear time.
     */
    public static String fold(String name) {
        char[] folded = new char[name.length()];
        int length = 0;
        int end = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isSeparator(c)) {
                continue;
            }
            char kept = isDigit(c) && end < i ? separator(name, end, i, length > 0 ? folded[length - 1] : 0) : 0;
            if (kept == '-' && length > 0) {
                // without the blank it would be a separator when it is folded again
                folded[length++] = ' ';
            }
            if (kept != 0) {
                folded[length++] = kept;
            }
            folded[length++] = c <= LAST_OF_ASCII ? lowerCase(c) : Character.toLowerCase(c);
            end = i + 1;
        }
        return new String(folded, 0, length);
    }

    /**
     * What stays of the separators in front of a digit, 0 for nothing.
     *
     * @param before the last character that was no separator, 0 if there is none
     */
    private static char separator(String name, int from, int to, char before) {
        char strongest = 0;
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            if (c == '.' || c == '-' && strongest != '.' || strongest == 0 && !Text.isInvisible(c)) {
                strongest = c == '.' || c == '-' ? c : ' ';
            }
        }
        if (isDigit(before)) {
            return strongest == '-' ? ' ' : strongest;
        }
        if (before == 0 && strongest != ' ') {
            return strongest;
        }
        char last = name.charAt(to - 1);
        boolean sign = last == '-' && to - from > 1;
        return last == '.' || sign ? last : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    private static boolean isSeparator(char c) {
        boolean printable = c > ' ' && c < LAST_OF_ASCII;
        return printable ? c == '-' || c == '_' || c == '.' : Text.isBlank(c);
    }

    /** The candidate that takes the fewest typing mistakes to reach, or null if none is below a third of its length. */
    public static String nearest(String written, Collection<String> candidates) {
        String folded = fold(written);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        if (folded.isEmpty() || folded.length() > LONGEST_COMPARED) {
            return null;
        }
        for (String candidate : candidates) {
            String other = fold(candidate);
            int tooMany = Math.min(fewest, (Math.max(folded.length(), other.length()) + 2) / 3);
            // Most candidates are spared the costly comparison: every request looks for secrets among its properties.
            if (fewestMistakes(folded, other) >= tooMany) {
                continue;
            }
            int mistakes = mistakes(folded, other, tooMany);
            if (mistakes < tooMany) {
                fewest = mistakes;
                best = candidate;
            }
        }
        return best;
    }

    /** No more than there are: each surplus character is one, and none brings more than one character in and takes one away. */
    static int fewestMistakes(String a, String b) {
        int surplus = Math.abs(a.length() - b.length());
        return Math.max(surplus, (Long.bitCount(characters(a) ^ characters(b)) + 1) / 2);
    }

    /** A bit for each character that occurs; some share theirs. */
    private static long characters(String text) {
        long occurring = 0;
        for (int i = 0; i < text.length(); i++) {
            occurring |= 1L << text.charAt(i);
        }
        return occurring;
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swapped neighbours; or too many at least. */
    static int mistakes(String a, String b, int tooMany) {
        int[] twoAbove = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int fewestAbove = 0;
        for (int i = 0; i <= a.length(); i++) {
            int fewest = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                    fewest = Math.min(fewest, row[j]);
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(least, twoAbove[j - 2] + 1) : least;
                fewest = Math.min(fewest, row[j]);
            }
            if (Math.min(fewest, fewestAbove) >= tooMany) {
                return tooMany;
            }
            fewestAbove = fewest;
            int[] done = row;
            row = twoAbove;
            twoAbove = above;
            above = done;
        }
        return above[b.length()];
    }
}
