package io.graphfacade.canonical;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a scalar: kept, mended or refused.
 *
 * @param <T> the domain value; its {@code toString} is the canonical spelling
 */
public sealed interface Canonical<T> {

    /** The text was canonical already. */
    record Kept<T>(T value) implements Canonical<T> {}

    /** The text was brought into canonical form; its meaning is the same. */
    record Mended<T>(T value, Departure how) implements Canonical<T> {}

    /**
     * The text has no canonical form, or more than one.
     *
     * @param problem what is wrong, as the end of the sentence "the value …"
     * @param expected the accepted form
     * @param nearest the value that was most likely meant; null if a guess would mislead
     */
    record Refused<T>(Departure why, String problem, String expected, @Nullable String nearest)
            implements Canonical<T> {}

    /** Kept if the canonical spelling equals the written text, else mended. */
    static <T> Canonical<T> of(String written, T value, Departure how) {
        return value.toString().equals(written) ? new Kept<>(value) : new Mended<>(value, how);
    }

    /** The domain value, null if the text was refused. */
    default @Nullable T orNull() {
        if (this instanceof Kept<T> kept) {
            return kept.value();
        }
        return this instanceof Mended<T> mended ? mended.value() : null;
    }

    default <U> Canonical<U> map(Function<T, U> mapper) {
        if (this instanceof Kept<T> kept) {
            return new Kept<>(mapper.apply(kept.value()));
        }
        if (this instanceof Mended<T> mended) {
            return new Mended<>(mapper.apply(mended.value()), mended.how());
        }
        Refused<T> refused = (Refused<T>) this;
        return new Refused<>(refused.why(), refused.problem(), refused.expected(), refused.nearest());
    }
}
