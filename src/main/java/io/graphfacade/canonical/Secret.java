package io.graphfacade.canonical;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A pre-shared key: never trimmed, never shown (contract 5.5). */
public record Secret(String value) {

    /** What stands in place of a secret. */
    public static final String MASK = "********";

    /** Longer than any name that Graph or a payload has; not worth a closer look. */
    private static final int LONGEST_JUDGED = 256;

    /** Every request asks for the same few names several times; callers can make up any number of others. */
    private static final Map<String, Boolean> REMEMBERED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_REMEMBERED = 64;

    /** Whether a property of this name, in any spelling or with a typing mistake, holds a secret. Names beyond all measure are taken to. */
    public static boolean isIn(String propertyName) {
        if (propertyName.length() > LONGEST_JUDGED) {
            return true;
        }
        Boolean remembered = REMEMBERED.get(propertyName);
        if (remembered != null) {
            return remembered;
        }
        boolean secret = SecretName.isMeantBy(propertyName);
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
