package io.graphfacade.web;

import io.graphfacade.graph.message.GraphVersion;
import io.graphfacade.operation.FacadeOperation;
import io.graphfacade.operation.OperationSet;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads paths. It takes {@code /v1.0} or {@code /beta} off, so that every operation is declared once. It refuses matrix parameters, dot
 * segments and empty segments, because the router would read another path. One empty segment is let through: a base URL that ends with a
 * slash makes it.
 */
@Singleton
class PathReader {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern LEADING_SLASHES = Pattern.compile("^/+");

    private final PathSpelling spelling;

    @Inject
    PathReader(@All List<OperationSet> declared) {
        spelling = new PathSpelling(declared.stream()
                .flatMap(set -> set.operations().stream())
                .map(FacadeOperation::graph)
                .toList());
    }

    /**
     * @param version that holds already; null if the path may name one
     * @throws NotFoundException for a path that leads nowhere
     * @throws BadRequestException for broken escapes
     * @throws PathReplaced for a path with branches
     */
    ReadPath read(String path, @Nullable GraphVersion version) {
        GraphVersion named = version;
        String below = oneSlash(path);
        for (GraphVersion each : GraphVersion.values()) {
            String prefix = "/" + each.segment() + "/";
            // people often write the version into the base URL too
            while ((named == null || named == each) && below.regionMatches(true, 0, prefix, 0, prefix.length())) {
                named = each;
                below = oneSlash(below.substring(prefix.length() - 1));
            }
        }
        if (!isPlain(below)) {
            throw new NotFoundException();
        }
        if (BROKEN_ESCAPE.matcher(below).find()) {
            throw new BadRequestException();
        }
        String spelled = spelling.canonical(below);
        String validated = spelling.validatedBy(spelled);
        return new ReadPath(named, validated == null ? spelled : validated, validated != null);
    }

    private static String oneSlash(String path) {
        return LEADING_SLASHES.matcher(path).replaceFirst("/");
    }

    private static boolean isPlain(String path) {
        String[] segments = path.substring(path.isEmpty() ? 0 : 1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean last = i == segments.length - 1;
            if (segment.equals(".")
                    || segment.equals("..")
                    || segment.isEmpty() && !last
                    || segment.indexOf(';') >= 0) {
                return false;
            }
        }
        return path.startsWith("/");
    }
}
