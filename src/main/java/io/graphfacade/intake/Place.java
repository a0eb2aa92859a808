package io.graphfacade.intake;

/**
 * One place of a payload under its two names.
 *
 * @param written as the caller spelled it, for findings
 * @param canonical as Graph spells it, for changes, which are applied one after the other
 */
record Place(Pointer written, Pointer canonical) {

    static final Place ROOT = new Place(Pointer.ROOT, Pointer.ROOT);

    Place child(String writtenName, String canonicalName) {
        return new Place(written.child(writtenName), canonical.child(canonicalName));
    }

    Place child(int index) {
        return new Place(written.child(index), canonical.child(index));
    }

    /** The same value, which was written one level deeper. */
    Place within(String wrapper) {
        return new Place(written.child(wrapper), canonical);
    }

    /** The only element of a list that was written without its brackets. */
    Place onlyElement() {
        return new Place(written, canonical.child(0));
    }
}
