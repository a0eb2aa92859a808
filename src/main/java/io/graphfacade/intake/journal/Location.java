package io.graphfacade.intake.journal;

import io.graphfacade.rule.Pointer;

/**
 * One place of a payload under its two names.
 *
 * @param written as the caller spelled it, for findings
 * @param canonical as Graph spells it, for changes, which are applied one after the other
 */
public record Location(Pointer written, Pointer canonical) {

    public static final Location ROOT = new Location(Pointer.ROOT, Pointer.ROOT);

    public Location child(String writtenName, String canonicalName) {
        return new Location(written.child(writtenName), canonical.child(canonicalName));
    }

    public Location child(int index) {
        return new Location(written.child(index), canonical.child(index));
    }

    /** The same value, which was written one level deeper. */
    public Location within(String wrapper) {
        return new Location(written.child(wrapper), canonical);
    }

    /** The only element of a list that was written without its brackets. */
    public Location onlyElement() {
        return new Location(written, canonical.child(0));
    }
}
