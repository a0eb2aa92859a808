package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The portal page and what serves it in dev mode are in no function; deployed, the page is static files. */
class PortalLeftOutIT {

    private static final Path FUNCTION = Path.of("target", "function.zip");
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void noFileOfThePackageIsItsOwn() throws IOException {
        try (ZipFile function = new ZipFile(FUNCTION.toFile())) {
            assertThat(function.stream().map(ZipEntry::getName))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("portal"));
        }
    }

    @Test
    void theExecutableHasNoClassOfIt() throws IOException {
        try (ZipFile function = new ZipFile(FUNCTION.toFile())) {
            ZipEntry bootstrap = function.getEntry("bootstrap");
            if (bootstrap != null) {
                String executable =
                        new String(function.getInputStream(bootstrap).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(executable.contains("io.graphfacade.portal")).isFalse();
            }
        }
    }

    @Test
    void theClassesThatPackagesAreMadeOfHaveNoneOfIt() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            assertThat(files.map(Path::toString))
                    .anyMatch(name -> name.endsWith(".class"))
                    .noneMatch(name -> name.contains("portal"));
        }
    }
}
