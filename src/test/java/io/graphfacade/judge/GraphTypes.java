package io.graphfacade.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmElement;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.EdmException;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.deserializer.DeserializerException;
import org.apache.olingo.server.core.MetadataParser;
import org.apache.olingo.server.core.SchemaBasedEdmProvider;

/** Graph's own types, of one of its versions, as Apache Olingo reads them: what it would take as a body and what not. */
final class GraphTypes {

    private static final Path METADATA = Path.of("src", "test", "resources", "graph-metadata");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final GraphTypes V1 = new GraphTypes("v1.0-device.xml");
    static final GraphTypes BETA = new GraphTypes("beta-device.xml", "beta-networkaccess.xml");

    private final ServiceMetadata metadata;

    private GraphTypes(String... files) {
        try {
            MetadataParser parser = new MetadataParser()
                    .parseAnnotations(false)
                    .implicitlyLoadCoreVocabularies(false)
                    .recursivelyLoadReferences(false);
            SchemaBasedEdmProvider provider = null;
            for (String file : files) {
                try (Reader csdl = Files.newBufferedReader(METADATA.resolve(file))) {
                    provider =
                            provider == null ? parser.buildEdmProvider(csdl) : parser.addToEdmProvider(provider, csdl);
                }
            }
            metadata = OData.newInstance().createServiceMetadata(provider, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What Olingo has against a body, or nothing.
     *
     * @param type with its namespace
     */
    List<String> problems(String type, JsonNode body) {
        EdmEntityType declared = edm().getEntityType(new FullQualifiedName(type));
        List<String> problems = new ArrayList<>();
        try {
            OData.newInstance()
                    .createDeserializer(ContentType.JSON, metadata)
                    .entity(new ByteArrayInputStream(JSON.writeValueAsBytes(declared(declared, body))), declared);
        } catch (DeserializerException e) {
            problems.add(type + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private Edm edm() {
        return metadata.getEdm();
    }

    /**
     * An open type takes properties that it does not declare. Olingo knows no open types, so they are left out for it; so is a property
     * whose type is not in the metadata of this version ({@code onPremisesExtensionAttributes} in beta).
     */
    private static JsonNode declared(EdmEntityType type, JsonNode body) {
        if (!type.isOpenType() || !body.isObject()) {
            return body;
        }
        ObjectNode declared = body.deepCopy();
        List<String> undeclared = new ArrayList<>();
        declared.fieldNames().forEachRemaining(name -> {
            if (!name.startsWith("@") && !hasType(type.getProperty(name))) {
                undeclared.add(name);
            }
        });
        return declared.remove(undeclared);
    }

    private static boolean hasType(EdmElement property) {
        try {
            return property != null && property.getType() != null;
        } catch (EdmException unknown) {
            return false;
        }
    }
}
