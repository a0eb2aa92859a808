package io.graphfacade.web;

import io.graphfacade.operation.GraphOperation;
import io.graphfacade.operation.PathTemplate;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings a path into one spelling. Graph reads the words of its paths in upper or lower case, and ids in a segment of their own or in
 * parentheses; Microsoft's pages use all of these (contract 13.2, 14.1).
 */
final class PathSpelling {

    private static final String ID = "id";

    /** The word of a batch. */
    static final String BATCH = "$batch";

    /** The last segment of a path whose payload is only checked; a dollar sign may be encoded. */
    private static final Set<String> VALIDATE = Set.of("$validate", "%24validate");

    private final IdPlaces idPlaces;
    private final NavigableSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** Words behind which an id can stand. */
    private final NavigableSet<String> collections = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** Segments in front of an alternate key's value, such as {@code devices(deviceId='}. */
    private final NavigableSet<String> alternateKeys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** Words of collections with a create. */
    private final Set<String> extensible = new LinkedHashSet<>();

    PathSpelling(List<GraphOperation> operations) {
        words.add(BATCH);
        List<List<PathTemplate.Segment>> paths = operations.stream()
                .map(operation -> operation.path().segments())
                .distinct()
                .toList();
        for (List<PathTemplate.Segment> path : paths) {
            for (int i = 0; i < path.size(); i++) {
                PathTemplate.Segment segment = path.get(i);
                if (segment.isAlternateKey()) {
                    collections.add(segment.collection());
                    alternateKeys.add(segment.collection() + "(" + segment.text() + "='");
                } else if (!segment.isId()) {
                    words.add(segment.text());
                } else {
                    collections.add(path.get(i - 1).text());
                }
            }
        }
        operations.stream()
                .filter(operation -> operation.method().equals(HttpMethod.POST))
                .map(operation -> operation.path().segments())
                .forEach(path -> extensible.add(path.get(path.size() - 1).text()));
        collections.addAll(extensible);
        idPlaces = new IdPlaces(paths, extensible);
    }

    /**
     * @param path below the version, beginning with a slash
     * @throws NotFoundException for a key that is none
     * @throws PathReplaced for a path with branches
     */
    String canonical(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (idPlaces.isId(segments)) {
                segments.add(segment);
            } else {
                addWord(segment, segments);
            }
        }
        ReplacedPaths.refuse(segments);
        return String.join("/", segments);
    }

    /** @param path in canonical spelling */
    static boolean isBatch(String path) {
        return path.equals("/" + BATCH) || path.equals("/" + BATCH + "/");
    }

    /**
     * The collection whose {@code $validate} is asked for, null if none is.
     *
     * @param path in canonical spelling
     */
    @Nullable
    String validatedBy(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int last = path.lastIndexOf('/', end - 1);
        boolean isValidated = last >= 0
                && VALIDATE.contains(path.substring(last + 1, end).toLowerCase(Locale.ROOT))
                && extensible.contains(path.substring(path.lastIndexOf('/', last - 1) + 1, last));
        return isValidated ? path.substring(0, last) : null;
    }

    private void addWord(String segment, List<String> segments) {
        Optional<KeyInParentheses> keyed = KeyInParentheses.in(segment);
        Optional<String> collection = keyed.flatMap(read -> word(read.collection(), collections));
        Optional<String> key = collection.flatMap(named -> keyed.map(KeyInParentheses::value));
        String keyName = key.isPresent() ? keyed.get().name() : null;
        Optional<String> alternate =
                keyName == null ? Optional.empty() : word(collection.orElse("") + "(" + keyName + "='", alternateKeys);
        if (alternate.isPresent()) {
            segments.add(alternate.get() + key.get() + "')");
        } else if (key.isPresent() && (keyName == null || keyName.equalsIgnoreCase(ID))) {
            segments.add(collection.get());
            segments.add(key.get());
        } else if (beginsWithAlternateKey(decoded(segment))) {
            throw new NotFoundException(); // the router would take all up to the last quote for the key
        } else {
            segments.add(word(decoded(segment), words).orElse(segment));
        }
    }

    private boolean beginsWithAlternateKey(String segment) {
        return alternateKeys.stream().anyMatch(key -> segment.regionMatches(true, 0, key, 0, key.length()));
    }

    private static String decoded(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> word(String written, NavigableSet<String> words) {
        return Optional.ofNullable(words.floor(written)).filter(word -> word.equalsIgnoreCase(written));
    }
}
