package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIf;

/** target/bom.json says what is in function.zip. */
@EnabledIf(value = "isMade", disabledReason = "made by -Psbom only")
@DisabledIfSystemProperty(
        named = "native",
        matches = ".*",
        disabledReason = "what is in an executable cannot be told from it")
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target", "bom.json");

    private static JsonNode bill;

    static boolean isMade() {
        return BILL.toFile().exists();
    }

    @BeforeAll
    static void read() throws IOException {
        bill = new ObjectMapper().readTree(BILL.toFile());
    }

    @Test
    void itHasEachLibraryOfTheFunction() throws IOException {
        Set<String> components = bill.path("components")
                .valueStream()
                .map(component -> component.path("group").asText() + "."
                        + component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar")
                .collect(Collectors.toSet());

        try (ZipFile zip = new ZipFile(Path.of("target", "function.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".jar")))
                    .isNotEmpty()
                    .extracting(name -> name.replaceAll("lib/(modified-)?", ""))
                    .isSubsetOf(components);
        }
    }

    @Test
    void itDoesNotSayWhenItWasMade() {
        assertThat(bill.path("metadata").has("component")).isTrue();
        assertThat(bill.path("metadata").has("timestamp")).isFalse();
    }
}
