package io.graphfacade.canonical;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Compares names of properties and enum members. Case does not count, nor do spaces, dashes, underscores and dots without a meaning. */
public final class Names {

    private static final int LONGEST_COMPARED = 64;
    private static final char LAST_OF_ASCII = '\u007F';

    /** In place of a character; each of them can stand in a name, also a zero. */
    private static final int NOTHING = -1;

    private Names() {}

    /**
     * Gives all spellings of one name the same text. Separators are dropped, except those that change a number: a minus sign or a decimal
     * point in front of a digit, and a separator between two digits. Letters are lower-cased one by one, which takes linear time.
     */
    public static String fold(String name) {
        char[] folded = new char[name.length()];
        int length = 0;
        int end = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isLetter(c) || isDigit(c) && end == i) {
                folded[length++] = lowerCase(c);
                end = i + 1;
                continue;
            }
            if (isSeparator(c)) {
                continue;
            }
            char kept = isDigit(c) && end < i ? separator(name, end, i, length > 0 ? folded[length - 1] : NOTHING) : 0;
            if (kept == '-' && length > 0) {
                // without the blank it would be a separator when it is folded again
                folded[length++] = ' ';
            }
            if (kept != 0) {
                folded[length++] = kept;
            }
            folded[length++] = Character.toLowerCase(c);
            end = i + 1;
        }
        return new String(folded, 0, length);
    }

    /**
     * The separator that is kept in front of a digit; 0 if none is.
     *
     * @param before the last character that is no separator, or {@link #NOTHING}
     */
    private static char separator(String name, int from, int to, int before) {
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
        if (before == NOTHING && strongest != ' ') {
            return strongest;
        }
        char last = name.charAt(to - 1);
        boolean sign = last == '-' && to - from > 1;
        return last == '.' || sign ? last : 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Of ASCII, as nearly all are. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    private static boolean isSeparator(char c) {
        boolean printable = c > ' ' && c < LAST_OF_ASCII;
        return printable ? c == '-' || c == '_' || c == '.' : Text.isBlank(c);
    }

    /** The candidate with the fewest typing mistakes; null if each has a third of the length or more. */
    public static @Nullable String nearest(String written, Collection<String> candidates) {
        String folded = fold(written);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        if (folded.isEmpty() || folded.length() > LONGEST_COMPARED) {
            return null;
        }
        for (String candidate : candidates) {
            String other = fold(candidate);
            int tooMany = Math.min(fewest, (Math.max(folded.length(), other.length()) + 2) / 3);
            // The full comparison is costly, and every request compares its property names with those of secrets.
            if (TypingMistakes.atLeast(folded, other) >= tooMany) {
                continue;
            }
            int mistakes = TypingMistakes.count(folded, other, tooMany);
            if (mistakes < tooMany) {
                fewest = mistakes;
                best = candidate;
            }
        }
        return best;
    }
}
