package io.graphfacade.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The order in which the requests of a batch run: as they are written, but each after those that it depends on. */
final class PartOrder {

    private PartOrder() {}

    /** Without those that depend on themselves by a detour. */
    static List<BatchPart> of(List<BatchPart> parts) {
        List<BatchPart> left = new ArrayList<>(parts);
        List<BatchPart> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (BatchPart next = next(left, done); next != null; next = next(left, done)) {
            left.remove(next);
            ordered.add(next);
            done.add(next.id());
        }
        return ordered;
    }

    private static @Nullable BatchPart next(List<BatchPart> left, Set<String> done) {
        return left.stream()
                .filter(part -> done.containsAll(part.dependencies()))
                .findFirst()
                .orElse(null);
    }
}
