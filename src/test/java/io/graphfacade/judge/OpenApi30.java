package io.graphfacade.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOASConfig;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An OpenAPI document in version 3.0, as SmallRye writes it, for tools that know no newer one. */
final class OpenApi30 {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenApi30() {}

    static String of(Path document) {
        String json = SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder()
                        .withDefaultValues(Map.of(SmallRyeOASConfig.VERSION, "3.0.3"))
                        .build())
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableModelReader(false)
                .withCustomStaticFile(() -> opened(document))
                .build()
                .toJSON();
        try {
            JsonNode tree = JSON.readTree(json);
            leadStraight(tree);
            return tree.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream opened(Path document) {
        try {
            return Files.newInputStream(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the only part of an allOf is a reference, the reference alone: some of those swagger-parser takes for objects. */
    private static void leadStraight(JsonNode part) {
        if (part.path("allOf").size() == 1 && part.at("/allOf/0").has("$ref")) {
            JsonNode reference = part.at("/allOf/0/$ref");
            ((ObjectNode) part).removeAll().set("$ref", reference);
        }
        part.forEach(OpenApi30::leadStraight);
    }
}
