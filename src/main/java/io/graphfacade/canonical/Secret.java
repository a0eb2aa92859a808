package io.graphfacade.canonical;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A pre-shared key: never trimmed, never shown (contract 5.5). */
public record Secret(String value) {

    /** Shown in place of a secret. */
    public static final String MASK = "********";

    /** Longer than any real name of a property; such names are not examined. */
    private static final int LONGEST_JUDGED = 256;

    /** Every request has the same few names. The number is limited, because callers can make up others without end. */
    private static final Map<String, Boolean> REMEMBERED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_REMEMBERED = 64;

    /** Whether a property of this name holds a secret, in any spelling or with a typing mistake. True for names of more than 256 characters. */
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
