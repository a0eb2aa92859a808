package io.graphfacade.networkaccess.router;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of platforms.json, which are read when the function is built. */
public final class Platforms {

    private static final Map<String, Platform> ALL = read();

    private Platforms() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Names of those for which there is a template. */
    static Set<String> configured() {
        return ALL.values().stream()
                .filter(platform -> platform.refusal() == null)
                .map(Platform::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Platform named(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }

    private static Map<String, Platform> read() {
        Map<String, Platform> all = new TreeMap<>();
        try (InputStream file = Platforms.class.getResourceAsStream("/platforms.json")) {
            new ObjectMapper()
                    .readTree(Objects.requireNonNull(file))
                    .properties()
                    .forEach(row -> all.put(row.getKey(), platform(row.getKey(), row.getValue())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Platform platform(String name, JsonNode row) {
        Map<String, Map<String, String>> words = new TreeMap<>();
        row.path("words").properties().forEach(property -> {
            Map<String, String> ofMembers = new TreeMap<>();
            property.getValue()
                    .properties()
                    .forEach(member ->
                            ofMembers.put(member.getKey(), member.getValue().textValue()));
            words.put(property.getKey(), ofMembers);
        });
        return new Platform(
                name,
                text(row, "title"),
                text(row, "comment"),
                Platform.Proof.valueOf(text(row, "proof")),
                text(row, "version"),
                text(row, "page"),
                text(row, "byHand"),
                row.path("brackets").asBoolean(),
                row.path("refusal").textValue(),
                words);
    }

    private static String text(JsonNode row, String property) {
        return Objects.requireNonNull(row.path(property).textValue(), property);
    }
}
