package io.graphfacade.canonical;

import java.util.Collection;
import java.util.Locale;

/** How names of properties and enum members are compared: without case, spaces, dashes, underscores and dots. */
public final class Names {

    private static final int LONGEST_COMPARED = 64;

    private Names() {}

    /** Equal for all spellings of one name. */
    public static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!isSeparator(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == '.' || Text.isBlank(c);
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
            // Each surplus character is a mistake, which spares most candidates the costly comparison.
            if (Math.abs(folded.length() - other.length()) >= tooMany) {
                continue;
            }
            int mistakes = mistakes(folded, other);
            if (mistakes < tooMany) {
                fewest = mistakes;
                best = candidate;
            }
        }
        return best;
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swapped neighbours. */
    static int mistakes(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
