package io.graphfacade.canonical;

/** A pre-shared key: never trimmed, never shown (contract 5.5). */
public record Secret(String value) {

    /** Shown in place of a secret. */
    public static final String MASK = "********";

    /** Longer than any real name of a property; such names are not examined. */
    private static final int LONGEST_JUDGED = 256;

    /** Room for the names of a very large payload. */
    private static final Remembered REMEMBERED = new Remembered(2_000, SecretName::isMeantBy);

    /** Whether a property of this name holds a secret, in any spelling or with a typing mistake. True for names of more than 256 characters. */
    public static boolean isIn(String propertyName) {
        return propertyName.length() > LONGEST_JUDGED || REMEMBERED.of(propertyName);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
