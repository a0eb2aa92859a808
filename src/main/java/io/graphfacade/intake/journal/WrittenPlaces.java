package io.graphfacade.intake.journal;

import io.graphfacade.rule.Pointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows where the caller wrote the values of the canonical payload. */
public final class WrittenPlaces {

    private final Map<String, Pointer> respelled = new HashMap<>();
    private final Map<String, Pointer> relocated = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    /** What is now read at one place was written at another. */
    public void relocate(Pointer now, Pointer written) {
        relocated.put(now.toString(), written);
    }

    /** The same place, known by where the caller wrote it. */
    public Location relocated(Location place) {
        Pointer written =
                relocated.isEmpty() ? null : relocated.get(place.written().toString());
        return written == null ? place : new Location(written, place.canonical());
    }

    public void remember(Location place) {
        if (!place.written().equals(place.canonical())) {
            respelled.put(place.canonical().toString(), place.written());
        } else if (!respelled.isEmpty()) {
            respelled.remove(place.canonical().toString());
        }
    }

    /** Where the caller wrote, or would have had to write, what is here in the canonical payload. */
    public Pointer written(Pointer canonical) {
        if (canonical.parent() == null || respelled.isEmpty()) {
            return canonical;
        }
        Pointer exact = respelled.get(canonical.toString());
        return exact != null ? exact : written(canonical.parent()).child(canonical.token());
    }

    /** Nothing more is said about the absence of a value from the canonical payload. */
    public void settle(Location place) {
        settled.add(place.canonical().toString());
    }

    public boolean isSettled(Pointer canonical) {
        return settled.contains(canonical.toString());
    }
}
