package io.graphfacade.redaction;

import io.graphfacade.canonical.Names;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The property names of a payload type, at any depth. All names are folded by {@link Names#fold}.
 *
 * @param names names of all properties; a name is never masked, even if it equals a secret
 * @param typed names of properties whose values are enum members, numbers, addresses, times and the like, not free text
 * @param holders names of objects that hold secrets, each with the names of all its known properties
 */
public record Vocabulary(Set<String> names, Set<String> typed, Map<String, Set<String>> holders) {

    /** For payloads without a declared type. */
    public static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of(), Map.of());

    private static final int LONGEST_NAME = 64;

    boolean knows(String name) {
        return name.length() <= LONGEST_NAME && names.contains(Names.fold(name));
    }

    boolean isTyped(String name) {
        return name.length() <= LONGEST_NAME && typed.contains(Names.fold(name));
    }

    /** Names of the known properties of an object that holds secrets; null for an object that holds none. */
    @Nullable
    Set<String> knownBesideSecrets(String object) {
        return holders.isEmpty() || object.length() > LONGEST_NAME ? null : holders.get(Names.fold(object));
    }

    /** Whether a property beside secrets is unknown. Annotations are not. */
    static boolean isUnknown(String name, Set<String> known) {
        return name.length() > LONGEST_NAME || name.indexOf('@') < 0 && !known.contains(Names.fold(name));
    }
}
