package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The enums of the code against those of Graph's metadata, of which the repository has a copy that names its source. */
class MetadataTest {

    private static final Path METADATA = Path.of("src", "test", "resources", "graph-metadata", "enums.json");

    static Stream<Class<?>> enums() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(MetadataTest.class.getPackageName() + ".member")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect);
    }

    @Test
    void thereAreEnumsToCompare() {
        assertThat(enums()).hasSizeGreaterThan(8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enums")
    void membersAreThoseThatCanBeSent(Class<?> type) throws IOException {
        JsonNode metadata = JsonMapper.builder().build().readTree(Files.readString(METADATA));
        String name = type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
        List<String> members =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();

        assertThat(metadata.at("/enums/" + name + "/sendable"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(members);
    }
}
