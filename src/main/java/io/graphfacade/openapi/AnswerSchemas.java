package io.graphfacade.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Makes schemas of Graph's answers from those of requests, in dev and test mode. In an answer any property may be missing or null, and enum
 * members and properties that are not known here may be added. An answer has no secrets; a request has no properties that Graph sets itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = AnswerSchemas.PRIORITY)
public class AnswerSchemas implements OASFilter {

    /** Filters for requests have a higher priority and run first. */
    public static final int PRIORITY = 1;

    private static final String REFERENCE = "#/components/schemas/";
    private static final String ANSWER = "Answer";

    /** Graph writes an empty text if it has no address, and has device ids that are no GUIDs. */
    private static final Set<String> FORMATS_OF_REQUESTS_ONLY = Set.of("ipv4", "uuid");

    private Map<String, Schema> schemas = Map.of();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        schemas = new TreeMap<>(document.getComponents().getSchemas());
        graphsAnswers(document).forEach(name -> {
            boolean derived = name.endsWith(ANSWER);
            answer(derived ? name.substring(0, name.length() - ANSWER.length()) : name, derived ? ANSWER : "", false);
        });
        schemas.values().forEach(AnswerSchemas::leaveOutWhatGraphSets);
        document.getComponents().setSchemas(schemas);
    }

    /** Only Graph's types are used: the facade's own begin with a capital letter. */
    private static List<String> graphsAnswers(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .map(AnswerSchemas::referred)
                .filter(name -> Character.isLowerCase(name.charAt(0)))
                .distinct()
                .toList();
    }

    private void answer(String name, String suffix, boolean nullable) {
        Schema request = named(name);
        Schema answer = OASFactory.createSchema().title(request.getTitle()).type(types(SchemaType.OBJECT, nullable));
        schemas.put(name + suffix, answer);
        properties(request).forEach((property, schema) -> {
            if (!Boolean.TRUE.equals(resolved(schema).getWriteOnly())) {
                answer.addProperty(property, value(schema, suffix, true));
            }
        });
    }

    /** For a choice of types, the properties of all of them. */
    private Map<String, Schema> properties(Schema object) {
        if (object.getOneOf() == null) {
            return object.getProperties();
        }
        Map<String, Schema> all = new LinkedHashMap<>();
        object.getOneOf().forEach(one -> resolved(one).getProperties().forEach(all::putIfAbsent));
        return all;
    }

    /** By Graph's metadata texts in a list may be null, objects in it never are. */
    private Schema value(Schema property, String suffix, boolean nullable) {
        Schema type = resolved(property);
        Schema value = OASFactory.createSchema().title(property.getTitle());
        if (type.getOneOf() != null || type.getProperties() != null) {
            String name = referred(property);
            if (!schemas.containsKey(name + suffix) || suffix.isEmpty()) {
                answer(name, suffix, nullable);
            }
            return value.ref(REFERENCE + name + suffix);
        }
        if (type.getEnumeration() != null) {
            value.setDescription("Known are "
                    + String.join(
                            ", ",
                            type.getEnumeration().stream().map(String::valueOf).toList()) + ".");
        }
        if (type.getItems() != null) {
            value.setItems(value(type.getItems(), suffix, false));
        }
        if (type.getType() != null) {
            value.setType(types(type.getType().get(0), true));
        }
        return FORMATS_OF_REQUESTS_ONLY.contains(String.valueOf(type.getFormat()))
                ? value
                : value.format(type.getFormat());
    }

    private static List<SchemaType> types(SchemaType type, boolean nullable) {
        return nullable ? new ArrayList<>(List.of(type, SchemaType.NULL)) : new ArrayList<>(List.of(type));
    }

    private Schema resolved(Schema schema) {
        return schema.getRef() == null ? schema : named(referred(schema));
    }

    private Schema named(String name) {
        return Objects.requireNonNull(schemas.get(name));
    }

    private static String referred(Schema schema) {
        return schema.getRef().substring(REFERENCE.length());
    }

    private static void leaveOutWhatGraphSets(Schema object) {
        if (object.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>(object.getProperties());
            properties.values().removeIf(property -> Boolean.TRUE.equals(property.getReadOnly()));
            object.setProperties(properties);
        }
    }
}
