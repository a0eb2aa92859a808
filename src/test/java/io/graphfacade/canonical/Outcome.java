package io.graphfacade.canonical;

/**
 * A canonical outcome as the tests compare it.
 *
 * @param spelling the canonical spelling, null if there is none
 * @param departure how the text departed from it, null if it did not
 * @param nearest what a refusal suggests
 */
record Outcome(String spelling, Departure departure, String nearest) {

    static Outcome kept(String spelling) {
        return new Outcome(spelling, null, null);
    }

    static Outcome mended(String spelling, Departure departure) {
        return new Outcome(spelling, departure, null);
    }

    static Outcome refused(Departure departure) {
        return new Outcome(null, departure, null);
    }

    Outcome suggesting(String valid) {
        return new Outcome(spelling, departure, valid);
    }

    static Outcome of(Canonical<?> canonical) {
        if (canonical instanceof Canonical.Kept<?> kept) {
            return kept(kept.value().toString());
        }
        if (canonical instanceof Canonical.Mended<?> mended) {
            return mended(mended.value().toString(), mended.how());
        }
        Canonical.Refused<?> refused = (Canonical.Refused<?>) canonical;
        return refused(refused.why()).suggesting(refused.nearest());
    }
}
