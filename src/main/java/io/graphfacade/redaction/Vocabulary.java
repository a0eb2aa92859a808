package io.graphfacade.redaction;

import io.graphfacade.canonical.Names;
import java.util.Map;
import java.util.Set;

/**
 * What a type of payload says of its properties, at whatever depth; all names folded.
 *
 * @param names of all properties, which are no secret even where a secret reads the same
 * @param typed names of those whose values are members, numbers, addresses, times and the like, not free text
 * @param holders names of objects that hold secrets, each with the names of all that is known to be in it
 */
public record Vocabulary(Set<String> names, Set<String> typed, Map<String, Set<String>> holders) {

    /** Of what has no declared type. */
    public static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of(), Map.of());

    private static final int LONGEST_NAME = 64;

    boolean knows(String name) {
        return name.length() <= LONGEST_NAME && names.contains(Names.fold(name));
    }

    boolean isTyped(String name) {
        return name.length() <= LONGEST_NAME && typed.contains(Names.fold(name));
    }

    /** Names of what is known where an object holds secrets, null for an object that holds none. */
    Set<String> knownBesideSecrets(String object) {
        return holders.isEmpty() || object.length() > LONGEST_NAME ? null : holders.get(Names.fold(object));
    }

    /** Whether nobody knows what a property beside secrets is; of annotations it is known. */
    static boolean isUnknown(String name, Set<String> known) {
        return name.length() > LONGEST_NAME || name.indexOf('@') < 0 && !known.contains(Names.fold(name));
    }
}
