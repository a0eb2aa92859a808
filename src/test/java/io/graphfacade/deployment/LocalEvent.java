package io.graphfacade.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An event of infra/local/events. Its file's name promises the answer.
 *
 * @param operation its id in the OpenAPI document, in kebab case
 * @param variant what follows the kind, such as {@code -custom}; empty where there is one of the kind only
 */
record LocalEvent(String operation, String kind, String variant, int status, JsonNode json) {

    private static final Path DIRECTORY = Path.of("infra", "local", "events");
    private static final Pattern NAME = Pattern.compile("([a-z-]+)\\.([a-z]+)(-[a-z]+)?\\.(\\d{3})\\.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<LocalEvent> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().map(LocalEvent::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<LocalEvent> ofKind(String kind) {
        return all().stream().filter(event -> event.kind().equals(kind));
    }

    private static LocalEvent of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(file + " is not operation.kind.status.json");
        }
        try {
            return new LocalEvent(
                    name.group(1),
                    name.group(2),
                    name.group(3) == null ? "" : name.group(3),
                    Integer.parseInt(name.group(4)),
                    JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The good one that this is a sloppy spelling of; that of a create, for its report. */
    LocalEvent good() {
        return ofKind("good")
                .filter(event -> event.operation().equals(operation.replaceFirst("^validate-", "create-"))
                        && event.variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }

    boolean isCreate() {
        return json.at("/requestContext/http/method").asText().equals("POST");
    }

    String rawPath() {
        return json.path("rawPath").asText();
    }

    /** As the caller sent it, empty for none. */
    String body() {
        return json.path("body").asText();
    }

    @Override
    public String toString() {
        return operation + "." + kind + variant + "." + status;
    }
}
