package io.graphfacade.canonical;

import java.util.Set;

/** A pre-shared key: never trimmed, never shown (contract 5.5). */
public record Secret(String value) {

    /** What stands in place of a secret. */
    public static final String MASK = "********";

    private static final Set<String> PROPERTIES = Set.of("presharedkey", "zoneredundancypresharedkey");

    /** Whether a property of this name, in any spelling or with a typing mistake, holds a secret. */
    public static boolean isIn(String propertyName) {
        return Names.nearest(propertyName, PROPERTIES) != null;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
