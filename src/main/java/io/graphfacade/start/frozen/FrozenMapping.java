package io.graphfacade.start.frozen;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group of settings as it was read while the executable was built.
 *
 * @param value the group
 * @param prefix of the group, as one of an environment variable
 * @param elsewhere environment variables for names that do not begin with it
 */
record FrozenMapping(Object value, String prefix, Set<String> elsewhere) {

    /** @param lookedUp names; where one begins with its profile, the same without is among them too */
    static FrozenMapping of(Object value, Set<String> lookedUp, String prefix) {
        String begin = VariableName.of(prefix);
        Set<String> elsewhere = lookedUp.stream()
                .filter(name -> !name.startsWith("%"))
                .map(VariableName::of)
                .filter(variable -> !variable.startsWith(begin))
                .collect(Collectors.toUnmodifiableSet());
        return new FrozenMapping(value, begin, elsewhere);
    }

    /** Whether it could be another one, were it read again; a prefix is enough, because maps and lists have any number of names. */
    boolean canDiffer(ChangedNames changed) {
        return changed.anyOf(elsewhere, prefix);
    }

    /** Of all names that can change it. */
    Stream<String> beginnings() {
        return Stream.concat(Stream.of(prefix), elsewhere.stream()).map(VariableName::begin);
    }
}
