package io.graphfacade.redaction;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Ranges of a text that are to be hidden. Ranges that overlap become one. */
final class Runs {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int GUID_LENGTH = 36;

    private int[] bounds = new int[8];
    private int used;

    static boolean isGuid(CharSequence text) {
        return text.length() == GUID_LENGTH && GUID.matcher(text).matches();
    }

    /** Calls must come in the order of {@code end}. A short range within a GUID is ignored, because it occurs by chance. */
    void add(CharSequence text, int begin, int end) {
        if (end - begin < LeftAlone.SHORTEST_NO_CHANCE && isWithinGuid(text, begin, end)) {
            return;
        }
        int from = begin;
        while (used > 0 && bounds[used - 1] > from) {
            used -= 2;
            from = Math.min(from, bounds[used]);
        }
        if (used == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * used);
        }
        bounds[used++] = from;
        bounds[used++] = end;
    }

    String masked(CharSequence text, String mask) {
        if (used == 0) {
            return text.toString();
        }
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (int i = 0; i < used; i += 2) {
            masked.append(text, done, bounds[i]).append(mask);
            done = bounds[i + 1];
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static boolean isWithinGuid(CharSequence text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from > 0 && end - from <= GUID_LENGTH && isOfGuid(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && to - begin <= GUID_LENGTH && isOfGuid(text.charAt(to))) {
            to++;
        }
        return to - from == GUID_LENGTH && isGuid(text.subSequence(from, to));
    }

    private static boolean isOfGuid(char c) {
        return c == '-' || Character.digit(c, 16) >= 0;
    }
}
