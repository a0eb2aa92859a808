package io.graphfacade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of docs/openapi.json, as JSON Schema. */
public final class OpenApiSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read();
    private static final JsonNode COMPONENTS = components();
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonSchemaFactory FACTORY = factory();
    private static final Map<JsonNode, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private OpenApiSchemas() {}

    public static JsonNode document() {
        return DOCUMENT;
    }

    /** What the schema of this name has against the value. */
    public static List<String> problems(String name, JsonNode value) {
        return problems(JSON.createObjectNode().put("$ref", "#/components/schemas/" + name), value);
    }

    /** @param schema as it stands in an operation of the document */
    public static List<String> problems(JsonNode schema, JsonNode value) {
        return COMPILED.computeIfAbsent(schema, OpenApiSchemas::compiled).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** What a reference leads to; anything else as it is. */
    public static JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? DOCUMENT.at(part.path("$ref").asText().substring(1)) : part;
    }

    private static JsonSchema compiled(JsonNode schema) {
        if (resolved(schema).isMissingNode()) {
            throw new IllegalArgumentException("no such schema: " + schema);
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", COMPONENTS);
        whole.setAll((ObjectNode) schema);
        return FACTORY.getSchema(whole, WITH_FORMATS);
    }

    /** A discriminator is a hint in OpenAPI, and says nothing that the schemas do not say. */
    private static JsonNode components() {
        JsonNode components = DOCUMENT.path("components").deepCopy();
        components.path("schemas").forEach(schema -> ((ObjectNode) schema).remove("discriminator"));
        return components;
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword("components"))
                .build();
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .build();
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Path.of("docs", "openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
