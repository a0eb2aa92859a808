package io.graphfacade.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation below the version, such as {@code /users/{userId}/devices}: words of Graph's API and ids.
 *
 * @param text as Jakarta REST and OpenAPI write it
 */
public record PathTemplate(String text, List<Segment> segments) {

    /**
     * @param text the word, or the name of the id
     * @param kind of the id, null for a word
     */
    public record Segment(String text, @Nullable IdKind kind) {

        public boolean isId() {
            return kind != null;
        }
    }

    /** What an id can be. */
    public enum IdKind {
        GUID,
        /** A GUID or another name, such as that of a user. */
        TEXT
    }

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /** @param guids the names of those ids that are GUIDs */
    public static PathTemplate of(String text, String... guids) {
        Set<String> named = Set.of(guids);
        return new PathTemplate(
                text,
                Arrays.stream(text.substring(1).split("/"))
                        .map(written -> segment(written, named))
                        .toList());
    }

    private static Segment segment(String written, Set<String> guids) {
        if (!written.startsWith("{")) {
            return new Segment(written, null);
        }
        String name = written.substring(1, written.length() - 1);
        return new Segment(name, guids.contains(name) ? IdKind.GUID : IdKind.TEXT);
    }
}
