package io.graphfacade.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A case by its folder and name; src/test/cases/README.md says what stands in its file. */
record CaseFile(String folder, String name, Content content) {

    private static final Path ROOT = Path.of("src", "test", "cases");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** The members of a file. */
    record Content(
            String why,
            String source,
            Map<String, String> settings,
            List<Stored> graph,
            Request request,
            Expected expected) {}

    /** What Graph answers to a read. */
    record Stored(String asked, int status, JsonNode answer) {}

    /** What comes in. */
    record Request(String method, String path, Map<String, String> headers, JsonNode body, List<String> text) {

        /** Null if there is none. */
        String payload() {
            if (text != null) {
                return String.join("\n", text);
            }
            return body == null ? null : body.toString();
        }
    }

    /** What is found, and what goes out. */
    record Expected(
            int status, String message, List<String> findings, List<String> changes, String asked, JsonNode sent) {

        private static final String AS_WRITTEN = "as written";

        Expected {
            findings = Objects.requireNonNullElse(findings, List.of());
            changes = Objects.requireNonNullElse(changes, List.of());
        }

        List<String> errors() {
            return findings.stream()
                    .filter(finding -> finding.split(" ")[1].equals("error"))
                    .toList();
        }

        JsonNode sentFor(Request request) {
            return sent.asText().equals(AS_WRITTEN) ? tree(request.payload()) : sent;
        }

        boolean hasRule(String code) {
            return Stream.concat(findings.stream(), changes.stream()).anyMatch(found -> found.startsWith(code + " "));
        }
    }

    static List<CaseFile> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(CaseFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile read(Path file) {
        try {
            String folder = ROOT.relativize(file.getParent()).toString().replace('\\', '/');
            String name = file.getFileName().toString().replace(".json", "");
            return new CaseFile(folder, name, JSON.readValue(file.toFile(), Content.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Request request() {
        return content.request();
    }

    Expected expected() {
        return content.expected();
    }

    Map<String, String> settings() {
        return Objects.requireNonNullElse(content.settings(), Map.of());
    }

    List<Stored> graph() {
        return Objects.requireNonNullElse(content.graph(), List.of());
    }

    @Override
    public String toString() {
        return folder + "/" + name;
    }
}
