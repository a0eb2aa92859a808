package io.graphfacade.intake.journal;

import org.jspecify.annotations.Nullable;

/** Keys that a payload can name in place of having them. */
public interface StoredKeys {

    /** Reads every text as the key itself. */
    StoredKeys NONE = text -> Found.LITERAL;

    Found named(String text);

    /**
     * What a text in the place of a key is.
     *
     * @param value the key, null if it was not read
     * @param problem why it cannot be read, as the end of a sentence; null for none
     */
    record Found(boolean isReference, @Nullable String value, @Nullable String problem) {

        /** The text is the key. */
        public static final Found LITERAL = new Found(false, null, null);

        /** It names a key that would be read. */
        public static final Found WOULD_BE_READ = new Found(true, null, null);

        public static Found read(String key) {
            return new Found(true, key, null);
        }

        public static Found refused(String problem) {
            return new Found(true, null, problem);
        }
    }
}
