package io.graphfacade.redaction;

import io.graphfacade.canonical.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds all occurrences of all patterns in one pass over a text (Aho and Corasick, 1975). The states are the nodes of a tree of prefixes of the
 * patterns. Each state knows its longest suffix that is a state too.
 */
final class Occurrences {

    /** Shorter patterns of only letters or only hexadecimal digits can occur in a word by chance, so they count as whole words only. */
    private static final int SHORTEST_DISTINCT = 8;

    private static final int SHORTEST_WITHIN_WORDS = 4;

    private static final int ROOT = 0;

    private static final int ASCII = 2 * Long.SIZE;

    /** A bit for each ASCII character with which a pattern begins. Most characters of a text are others. */
    private final long[] beginnings = new long[ASCII / Long.SIZE];

    private final StateTable next;
    private final int[] shorter;
    private final int[] longest;
    private final int[] wholeWords;
    private int states = 1;

    Occurrences(Set<String> patterns) {
        List<String> longestFirst = new ArrayList<>(patterns);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        int most = 1 + longestFirst.stream().mapToInt(String::length).sum();
        next = new StateTable(most);
        shorter = new int[most];
        longest = new int[most];
        wholeWords = new int[most];
        int[] reached = new int[longestFirst.size()];
        for (int depth = 0;
                !longestFirst.isEmpty() && depth < longestFirst.get(0).length();
                depth++) {
            for (int i = 0; i < reached.length && longestFirst.get(i).length() > depth; i++) {
                reached[i] = child(reached[i], longestFirst.get(i).charAt(depth));
            }
            for (int i = 0; i < reached.length && longestFirst.get(i).length() > depth; i++) {
                if (longestFirst.get(i).length() == depth + 1) {
                    end(reached[i], longestFirst.get(i));
                }
            }
        }
    }

    /** All states with shorter prefixes must exist already. */
    private int child(int parent, char c) {
        if (parent == ROOT && c < ASCII) {
            beginnings[c / Long.SIZE] |= 1L << c;
        }
        int there = next.get(parent, c);
        if (there >= 0) {
            return there;
        }
        int made = states++;
        int end = parent == ROOT ? ROOT : step(shorter[parent], c);
        next.put(parent, c, made);
        shorter[made] = end;
        longest[made] = longest[end];
        wholeWords[made] = wholeWords[end];
        return made;
    }

    private void end(int state, String pattern) {
        if (mayBeChance(pattern)) {
            wholeWords[state] |= 1 << pattern.length();
        } else {
            longest[state] = pattern.length();
        }
    }

    private int step(int from, char c) {
        if (from == ROOT && !mayBegin(c)) {
            return ROOT;
        }
        int state = from;
        int to = next.get(state, c);
        while (to < 0 && state != ROOT) {
            state = shorter[state];
            to = next.get(state, c);
        }
        return Math.max(to, ROOT);
    }

    private boolean mayBegin(char c) {
        return c >= ASCII || (beginnings[c / Long.SIZE] & 1L << c) != 0;
    }

    /** Replaces each run of overlapping occurrences by the mask; the same text if there is none. */
    String masked(CharSequence text, boolean wholeWordsToo) {
        Runs runs = new Runs();
        int state = ROOT;
        for (int end = 1; end <= text.length(); end++) {
            state = step(state, text.charAt(end - 1));
            if (state == ROOT) {
                continue;
            }
            if (longest[state] > 0) {
                runs.add(text, end - longest[state], end);
            }
            for (int left = wholeWordsToo ? wholeWords[state] : 0; left != 0; left &= left - 1) {
                int begin = end - Integer.numberOfTrailingZeros(left);
                if (isWhole(text, begin, end)) {
                    runs.add(text, begin, end);
                }
            }
        }
        return runs.masked(text, Secret.MASK);
    }

    /** Whether the text holds a pattern that is too long to occur by chance. */
    boolean hasNoChance(CharSequence text) {
        int state = ROOT;
        for (int end = 1; end <= text.length(); end++) {
            state = step(state, text.charAt(end - 1));
            if (longest[state] >= LeftAlone.SHORTEST_NO_CHANCE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(CharSequence text, int begin, int end) {
        return (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Very short, or short with letters only or hexadecimal digits only. */
    private static boolean mayBeChance(String pattern) {
        return pattern.length() < SHORTEST_WITHIN_WORDS
                || pattern.length() < SHORTEST_DISTINCT
                        && (pattern.chars().allMatch(Character::isLetter)
                                || pattern.chars().allMatch(c -> Character.digit(c, 16) >= 0));
    }
}
