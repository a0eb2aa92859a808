package io.graphfacade.start.frozen;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group of settings as it was read while the executable was built.
 *
 * @param value the group
 * @param names of all settings that were looked up for it
 * @param variables the same names as environment variables
 * @param prefix of the group, as one of an environment variable
 */
record FrozenMapping(Object value, Set<String> names, Set<String> variables, String prefix) {

    static FrozenMapping of(Object value, Set<String> names, String prefix) {
        Set<String> variables = names.stream().map(VariableName::of).collect(Collectors.toUnmodifiableSet());
        return new FrozenMapping(value, names, variables, VariableName.of(prefix));
    }

    /** Whether it could be another one, were it read again; a prefix is enough, because maps and lists have any number of names. */
    boolean canDiffer(ChangedNames changed) {
        return changed.anyOf(variables, prefix);
    }
}
