package io.graphfacade.start.frozen;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group of settings as it was read while the executable was built.
 *
 * @param value the group
 * @param names of all settings that were looked up for it, without profiles
 * @param prefix of the group, as one of an environment variable
 * @param elsewhere environment variables for names that do not begin with it
 */
record FrozenMapping(Object value, Set<String> names, String prefix, Set<String> elsewhere) {

    /** @param lookedUp names; where one begins with its profile, the same without is among them too */
    static FrozenMapping of(Object value, Set<String> lookedUp, String prefix) {
        String begin = VariableName.of(prefix);
        Set<String> names =
                lookedUp.stream().filter(name -> !name.startsWith("%")).collect(Collectors.toUnmodifiableSet());
        Set<String> elsewhere = names.stream()
                .map(VariableName::of)
                .filter(variable -> !variable.startsWith(begin))
                .collect(Collectors.toUnmodifiableSet());
        return new FrozenMapping(value, names, begin, elsewhere);
    }

    /** Whether it could be another one, were it read again; a prefix is enough, because maps and lists have any number of names. */
    boolean canDiffer(ChangedNames changed) {
        return changed.anyOf(elsewhere, prefix);
    }
}
