package io.graphfacade.rule;

import org.jspecify.annotations.Nullable;

/**
 * A broken rule, before its severity. Where the value at its place was refused already, it is not reported.
 *
 * @param pointer relative to the value that was checked, as Graph spells it
 * @param problem what is wrong, as the end of a sentence that begins with the property's name
 * @param expected what would be right, or null
 * @param other a second place, relative as the first, which the problem names at its end; or null
 */
public record Fault(Rule rule, Pointer pointer, String problem, @Nullable String expected, @Nullable Pointer other) {

    /** A fault of the value itself. */
    public static Fault of(Rule rule, String problem, @Nullable String expected) {
        return new Fault(rule, Pointer.ROOT, problem, expected, null);
    }

    public static Fault at(Pointer pointer, Rule rule, String problem, @Nullable String expected) {
        return new Fault(rule, pointer, problem, expected, null);
    }

    /** The same, which names a second place at the end of its problem. */
    public Fault beside(@Nullable Pointer second) {
        return new Fault(rule, pointer, problem, expected, second);
    }
}
