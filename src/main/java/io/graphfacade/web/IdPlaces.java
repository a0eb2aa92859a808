package io.graphfacade.web;

import io.graphfacade.operation.PathTemplate;
import java.util.List;
import java.util.Set;

/**
 * Where in a path an id stands in a segment of its own.
 *
 * @param paths of all operations
 * @param extensible the collections with a create
 */
record IdPlaces(List<List<PathTemplate.Segment>> paths, Set<String> extensible) {

    /** An id stands where the path of an operation has one, and behind a collection that is the whole path of one. */
    boolean isId(List<String> before) {
        // a path begins with a slash, so the first segment is empty
        List<String> read = before.isEmpty() ? before : before.subList(1, before.size());
        if (read.isEmpty()) {
            return false;
        }
        boolean isCollection = extensible.contains(read.get(read.size() - 1));
        for (List<PathTemplate.Segment> path : paths) {
            boolean mayFollow = read.size() == path.size()
                    ? isCollection
                    : read.size() < path.size() && isIdAlone(path.get(read.size()));
            if (mayFollow && isBeginning(read, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdAlone(PathTemplate.Segment segment) {
        return segment.isId() && !segment.isAlternateKey();
    }

    private static boolean isBeginning(List<String> read, List<PathTemplate.Segment> path) {
        for (int i = 0; i < read.size(); i++) {
            if (!path.get(i).isId() && !path.get(i).text().equals(read.get(i))) {
                return false;
            }
        }
        return true;
    }
}
