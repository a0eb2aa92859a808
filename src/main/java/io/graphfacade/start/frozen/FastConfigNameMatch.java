package io.graphfacade.start.frozen;

import io.quarkus.runtime.configuration.NameIterator;
import io.smallrye.config.PropertyName;

/**
 * Whether a part of a key is a name in a group of settings, as Quarkus' {@code PropertiesUtil} says. Quarkus compares every part of every key
 * with all possible names, and looks for the end of the part each time. This first compares one character.
 */
final class FastConfigNameMatch {

    private FastConfigNameMatch() {}

    static boolean isMapped(NameIterator name, String mapped) {
        String key = name.getName();
        int begin = name.getPosition() + 1;
        if (isOther(key, begin, mapped)) {
            return false;
        }
        int end = name.getNextEnd();
        int length = end == 0 ? key.length() : end - begin;
        return PropertyName.equals(key, begin, length, mapped, 0, mapped.length());
    }

    /** Whether the first characters tell that a part of a key, which begins at a position, is another one. */
    static boolean isOther(String key, int begin, String part) {
        return begin < key.length() && !part.isEmpty() && isOther(key.charAt(begin), part.charAt(0));
    }

    private static boolean isOther(char written, char expected) {
        return written != expected && !isPlaceholder(written) && !isPlaceholder(expected);
    }

    private static boolean isPlaceholder(char c) {
        return c == '*' || c == '"';
    }
}
