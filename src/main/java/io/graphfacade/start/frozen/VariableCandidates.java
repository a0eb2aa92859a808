package io.graphfacade.start.frozen;

import io.smallrye.config.PropertyName;
import java.util.List;
import java.util.Set;

/**
 * Names of settings whose names as variables do not say which characters they have: FACADE_GRAPH_READ_TIMEOUT is facade.graph.read-timeout.
 * SmallRye Config looks for a variable's name among them.
 *
 * @param names in the order of the alphabet, but one before another that has a wildcard for it
 */
record VariableCandidates(String prefix, List<String> names) {

    /** @param names in the group, without its prefix */
    static VariableCandidates of(String prefix, Set<String> names) {
        return new VariableCandidates(
                prefix,
                names.stream()
                        .filter(name -> prefix.contains("-") || isCandidate(name))
                        .sorted(VariableCandidates::specificFirst)
                        .toList());
    }

    private static int specificFirst(String one, String other) {
        return PropertyName.equals(one, other) ? other.length() - one.length() : one.compareTo(other);
    }

    /** A dash is an underscore in a variable, a part of any name can be anything, and capital letters are lost. */
    static boolean isCandidate(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == '*' || c >= 'A' && c <= 'Z') {
                return true;
            }
        }
        return false;
    }
}
