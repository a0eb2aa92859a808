package io.graphfacade.web;

import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.OperationSet;
import io.graphfacade.operation.PathTemplate;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the declared operations are. */
@Singleton
class Routes {

    private final List<FacadeOperation> operations;

    @Inject
    Routes(@All List<OperationSet> declared) {
        operations = declared.stream().flatMap(set -> set.operations().stream()).toList();
    }

    /**
     * An operation at a path.
     *
     * @param ids of the path, by their names in its template, decoded
     */
    record Route(FacadeOperation operation, Map<String, String> ids) {}

    /** @param path below the version, in canonical spelling */
    Optional<Route> at(String method, String path) {
        for (FacadeOperation operation : operations) {
            GraphOperation graph = operation.graph();
            Map<String, String> ids = graph.method().equals(method) ? ids(graph.path(), path) : null;
            if (ids != null) {
                return Optional.of(new Route(operation, ids));
            }
        }
        return Optional.empty();
    }

    /** The methods that are served at a path, in alphabetical order. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        if (PathSpelling.isBatch(path)) {
            methods.add("POST");
        }
        operations.stream()
                .map(FacadeOperation::graph)
                .filter(graph -> ids(graph.path(), path) != null)
                .forEach(graph -> methods.add(graph.method()));
        return methods;
    }

    /** Null if the path is another one. */
    private static @Nullable Map<String, String> ids(PathTemplate template, String path) {
        String[] written = path.substring(Math.min(1, path.length())).split("/");
        List<PathTemplate.Segment> segments = template.segments();
        if (written.length != segments.size()) {
            return null;
        }
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < written.length; i++) {
            PathTemplate.Segment segment = segments.get(i);
            String value = segment.valueIn(written[i]);
            if (value == null) {
                return null;
            }
            if (segment.isId()) {
                ids.put(segment.text(), decoded(value));
            }
        }
        return ids;
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
