package io.graphfacade.networkaccess.router;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A platform that configurations are written for: a row of platforms.json.
 *
 * @param name of the format that callers ask for, and of the template
 * @param comment begins a line that the platform does not read
 * @param proof how far its configurations were tried
 * @param version of the platform that its pages are about
 * @param page of the vendor from which the commands are
 * @param byHand what is left to enter
 * @param hasBrackets whether a placeholder stands in the place of its value, in angle brackets; else it is in a line that is a comment
 * @param refusal why there is no configuration for it at all; null for nearly all platforms
 * @param words for Graph's members, by property and member; a property without words is no matter of the platform
 */
public record Platform(
        String name,
        String title,
        String comment,
        Proof proof,
        String version,
        String page,
        String byHand,
        boolean hasBrackets,
        @Nullable String refusal,
        Map<String, Map<String, String>> words) {

    /** How far a configuration was tried. */
    public enum Proof {
        A("a tunnel stood with configurations of this template"),
        N("a tunnel was negotiated with configurations of this template, without traffic"),
        B("a parser of the platform took configurations of this template"),
        C("words for algorithms are those of the page; other commands are not all on it, and no device has read them");

        private final String meaning;

        Proof(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    public Platform {
        words = Map.copyOf(words);
    }

    /** Whether it knows of tunnels, or of what runs through them only. */
    boolean hasTunnels() {
        return !words.isEmpty();
    }

    /** Its word for a member, null if it has none. */
    @Nullable
    String word(String property, Enum<?> member) {
        return words.getOrDefault(property, Map.of()).get(member.name());
    }
}
