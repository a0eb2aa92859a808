package io.graphfacade.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of an operation below the version, such as {@code /users/{userId}/devices}: words of Graph's API and ids.
 *
 * @param text as Jakarta REST and OpenAPI write it
 */
public record PathTemplate(String text, List<Segment> segments) {

    private static final String KEY_END = "')";

    private static final Pattern WITH_KEY = Pattern.compile("(\\w+)\\((\\w+)='\\{(\\w+)}'\\)");

    /**
     * @param text the word, or the name of the id
     * @param kind of the id, null for a word
     * @param collection for an alternate key (contract 13.2): the word in front of it; null for all others
     */
    public record Segment(String text, @Nullable IdKind kind, @Nullable String collection) {

        public boolean isId() {
            return kind != null;
        }

        /** The id, or the word itself; null if something else is written. */
        public @Nullable String valueIn(String written) {
            if (isAlternateKey()) {
                String before = collection + "(" + text + "='";
                return written.startsWith(before) && written.endsWith(KEY_END)
                        ? written.substring(before.length(), written.length() - KEY_END.length())
                        : null;
            }
            boolean isMeant = isId() ? !written.isEmpty() : written.equals(text);
            return isMeant ? written : null;
        }

        /** An alternate key stands in parentheses, in the segment of its collection. */
        public boolean isAlternateKey() {
            return collection != null;
        }
    }

    /** What an id can be. */
    public enum IdKind {
        GUID,
        /** A GUID, mostly; Graph takes any text. */
        GUID_IN_PRACTICE,
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
        Matcher withKey = WITH_KEY.matcher(written);
        if (withKey.matches()) {
            return new Segment(withKey.group(3), IdKind.GUID_IN_PRACTICE, withKey.group(1));
        }
        if (!written.startsWith("{")) {
            return new Segment(written, null, null);
        }
        String name = written.substring(1, written.length() - 1);
        return new Segment(name, guids.contains(name) ? IdKind.GUID : IdKind.TEXT, null);
    }
}
