package io.graphfacade.canonical;

/** By how many typing mistakes two names differ. */
final class TypingMistakes {

    private TypingMistakes() {}

    /** Lower bound of {@link #count}, from the lengths and the sets of characters. */
    static int atLeast(String a, String b) {
        int surplus = Math.abs(a.length() - b.length());
        return Math.max(surplus, (Long.bitCount(characters(a) ^ characters(b)) + 1) / 2);
    }

    /** One bit for each character in the text; several characters share a bit. */
    private static long characters(String text) {
        long occurring = 0;
        for (int i = 0; i < text.length(); i++) {
            occurring |= 1L << text.charAt(i);
        }
        return occurring;
    }

    /** Optimal string alignment distance (insertions, deletions, substitutions, swapped neighbours); exact below {@code tooMany} only. */
    static int count(String a, String b, int tooMany) {
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
