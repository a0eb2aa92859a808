package io.graphfacade.canonical;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A pre-shared key: never trimmed, never shown (contract 5.5). */
public record Secret(String value) {

    /** What stands in place of a secret. */
    public static final String MASK = "********";

    private static final Set<String> PROPERTIES = Set.of("presharedkey", "zoneredundancypresharedkey");

    /** Every request asks for the same few names several times; callers can make up any number of others. */
    private static final Map<String, Boolean> REMEMBERED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_REMEMBERED = 64;

    /** Whether a property of this name, in any spelling or with a typing mistake, holds a secret. */
    public static boolean isIn(String propertyName) {
        Boolean remembered = REMEMBERED.get(propertyName);
        if (remembered != null) {
            return remembered;
        }
        boolean secret = Names.nearest(propertyName, PROPERTIES) != null;
        if (propertyName.length() <= LONGEST_REMEMBERED && REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(propertyName, secret);
        }
        return secret;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
