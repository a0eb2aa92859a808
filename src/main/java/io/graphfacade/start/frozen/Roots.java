package io.graphfacade.start.frozen;

import java.util.Set;

/** First parts of names of settings. */
final class Roots {

    private Roots() {}

    /** Whether a name is a root, or goes on after one with a part or an index: as {@code foo.bar."baz"} and {@code foo.bar[0]} after {@code foo.bar}. */
    static boolean contain(Set<String> roots, String name) {
        for (int end = 0; end < name.length(); end++) {
            char next = name.charAt(end);
            if ((next == '.' || next == '[') && roots.contains(name.substring(0, end))) {
                return true;
            }
        }
        return roots.contains(name);
    }
}
